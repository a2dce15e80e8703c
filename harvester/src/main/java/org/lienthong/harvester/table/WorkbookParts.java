package org.lienthong.harvester.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a workbook, checked before its library unpacks any of them: a file of two megabytes
 * can unpack to a gigabyte. Cells with dates in ISO form, which the library does not know, become
 * texts.
 */
final class WorkbookParts {
  /** Octets in which the names of a part stand. */
  private static final int MAX_START = 4096;

  private final byte[] packed;
  private long unpacked;
  private final Map<String, List<String>> merged = new HashMap<>();
  private Map<String, String> targets = Map.of();
  private boolean isoDates;
  private boolean strict;
  private boolean styled;

  private WorkbookParts(byte[] packed) {
    this.packed = packed;
  }

  /**
   * Returns the parts of a workbook within the limits.
   *
   * @throws IOException with a sentence for people when it goes beyond them or is no ZIP
   */
  static WorkbookParts checked(InputStream in) throws IOException {
    byte[] all = in.readNBytes(WorkbookLimits.MAX_PACKED + 1);
    if (all.length > WorkbookLimits.MAX_PACKED) {
      throw tooLarge("tệp / the file", WorkbookLimits.MAX_PACKED);
    }
    WorkbookParts parts = new WorkbookParts(all);
    parts.check();
    return parts;
  }

  /** Returns the workbook as its library can read it. */
  byte[] octets() throws IOException {
    return isoDates || strict || !styled ? rewritten() : packed;
  }

  /** Returns the ranges of merged cells of the sheet that a relationship leads to. */
  List<String> merged(String relationship) {
    return merged.getOrDefault(targets.getOrDefault(relationship, ""), List.of());
  }

  private ZipFile open() throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(packed)).get();
  }

  private static List<ZipArchiveEntry> entries(ZipFile zip) {
    return new ArrayList<>(Collections.list(zip.getEntries()));
  }

  private void check() throws IOException {
    try (ZipFile zip = open()) {
      ZipArchiveEntry book = zip.getEntry("xl/workbook.xml");
      if (book != null) {
        try (InputStream part = zip.getInputStream(book)) {
          strict = new String(part.readNBytes(MAX_START), UTF_8).contains(OoxmlNames.STRICT);
        }
      }
      for (ZipArchiveEntry entry : entries(zip)) {
        try (InputStream part = zip.getInputStream(entry)) {
          check(entry, part);
        }
      }
      ZipArchiveEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
      if (relations != null) {
        try (InputStream part = zip.getInputStream(relations)) {
          targets = OoxmlNames.targets(new String(part.readAllBytes(), UTF_8));
        }
      }
    }
  }

  private void check(ZipArchiveEntry entry, InputStream part) throws IOException {
    String name = entry.getName();
    boolean sheet = isSheet(name);
    long most = sheet || !isXml(name) ? WorkbookLimits.MAX_SHEET : WorkbookLimits.MAX_KEPT;
    CellScan cells = new CellScan(name, OutputStream.nullOutputStream());
    byte[] buffer = new byte[64 * 1024];
    long octets = 0;
    for (int count = part.read(buffer); count >= 0; count = part.read(buffer)) {
      octets += count;
      unpacked += count;
      if (octets > most) {
        throw tooLarge(name, most);
      }
      if (unpacked > WorkbookLimits.MAX_UNPACKED) {
        throw tooLarge("tất cả các phần / all parts together", WorkbookLimits.MAX_UNPACKED);
      }
      if (octets > WorkbookLimits.SMALL
          && octets / WorkbookLimits.MAX_RATIO > Math.max(1, entry.getCompressedSize())) {
        throw refused(
            name
                + " giải nén ra gấp hơn "
                + WorkbookLimits.MAX_RATIO
                + " lần cỡ khi nén; không có bảng thật nào như vậy",
            name
                + " unpacks to more than "
                + WorkbookLimits.MAX_RATIO
                + " times its packed size, which no real table does");
      }
      if (hasCells(name)) {
        cells.take(buffer, count);
      }
    }
    isoDates |= sheet && cells.hasIsoDates();
    styled |= name.endsWith("styles.xml");
    if (!cells.merged().isEmpty()) {
      merged.put(name.substring(name.lastIndexOf('/') + 1), List.copyOf(cells.merged()));
    }
  }

  /** Packs the workbook again: ISO dates as texts, names of the usual form, and with styles. */
  private byte[] rewritten() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 2);
    try (ZipFile zip = open();
        ZipOutputStream target = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : entries(zip)) {
        target.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream part = zip.getInputStream(entry)) {
          rewrite(entry.getName(), part, target);
        }
        target.closeEntry();
      }
      if (!styled) {
        target.putNextEntry(new ZipEntry("xl/styles.xml"));
        target.write(OoxmlNames.NO_STYLES.getBytes(UTF_8));
        target.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private void rewrite(String name, InputStream part, OutputStream target) throws IOException {
    if (isSheet(name)) {
      // The names of a strict sheet stand in its first tag.
      byte[] start = part.readNBytes(MAX_START);
      byte[] first = strict ? OoxmlNames.transitional(start) : start;
      CellScan cells = new CellScan(name, target);
      cells.take(first, first.length);
      byte[] buffer = new byte[64 * 1024];
      for (int count = part.read(buffer); count >= 0; count = part.read(buffer)) {
        cells.take(buffer, count);
      }
      cells.end();
    } else if (isXml(name)) {
      byte[] text = part.readAllBytes();
      byte[] usual = strict ? OoxmlNames.transitional(text) : text;
      target.write(styled ? usual : OoxmlNames.withStyles(name, usual));
    } else {
      part.transferTo(target);
    }
  }

  private static boolean isXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels");
  }

  private static boolean isSheet(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return isXml(name) && lower.contains("worksheets/") && !lower.endsWith(".rels");
  }

  private static boolean hasCells(String name) {
    return isSheet(name) || name.toLowerCase(Locale.ROOT).contains("sharedstrings");
  }

  private static IOException tooLarge(String what, long limit) {
    long mib = limit / 1024 / 1024;
    return refused(
        what + " lớn hơn " + mib + " MiB khi giải nén, vượt giới hạn cho phép",
        what + " is larger than the limit of " + mib + " MiB when unpacked");
  }

  static IOException refused(String vietnamese, String english) {
    return new IOException(
        "tệp Excel bị từ chối: "
            + vietnamese
            + "; hãy chia nhỏ tệp hoặc lưu lại bằng Excel"
            + " / the workbook is refused: "
            + english
            + "; split it or save it again with Excel");
  }
}
