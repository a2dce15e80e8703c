package org.lienthong.harvester.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A ZIP that an office program wrote: a workbook or a document. */
final class PackedFile {
  /** Octets of a ZIP, which is held in memory; a workbook of 500,000 copies has 40 MiB. */
  static final int MAX_OCTETS = 64 * 1024 * 1024;

  private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

  private final byte[] octets;
  private final List<String> names = new ArrayList<>();
  private final String mimetype;

  private PackedFile(byte[] octets, ZipFile zip) throws IOException {
    this.octets = octets;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
        names.add(entry.getName());
      }
    }
    this.mimetype = mimetype(zip);
  }

  private static String mimetype(ZipFile zip) throws IOException {
    ZipArchiveEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(100), US_ASCII).strip();
    }
  }

  /**
   * Opens a ZIP.
   *
   * @throws NotRecordsException when it is damaged or too large
   */
  static PackedFile open(InputStream in) throws IOException {
    byte[] all = in.readNBytes(MAX_OCTETS + 1);
    if (all.length > MAX_OCTETS) {
      throw new NotRecordsException(
          "tệp nén lớn hơn 64 MiB; hãy giải nén rồi nhập từng tệp, hoặc chia nhỏ bảng"
              + " / a packed file of more than 64 MiB; unpack it and import each file, or split the"
              + " workbook");
    }
    try (ZipFile zip = zip(all)) {
      return new PackedFile(all, zip);
    } catch (IOException e) {
      throw FileKind.CUT_OFF.refused();
    }
  }

  private static ZipFile zip(byte[] all) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(all)).get();
  }

  byte[] octets() {
    return octets;
  }

  /** Returns the kind of a document that holds no records. */
  Optional<FileKind> kind() {
    if (names.contains("xl/workbook.bin")) {
      return Optional.of(FileKind.XLSB);
    }
    if (names.contains("word/document.xml")) {
      return Optional.of(FileKind.WORD);
    }
    if (names.contains("ppt/presentation.xml")) {
      return Optional.of(FileKind.SLIDES);
    }
    return mimetype.startsWith("application/vnd.oasis.") && !isOpenSpreadsheet()
        ? Optional.of(FileKind.OPEN_DOCUMENT)
        : Optional.empty();
  }

  boolean isWorkbook() {
    return names.contains("[Content_Types].xml") || names.contains("xl/workbook.xml");
  }

  boolean isOpenSpreadsheet() {
    return mimetype.startsWith(SPREADSHEET);
  }
}
