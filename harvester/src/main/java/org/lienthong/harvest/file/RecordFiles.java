package org.lienthong.harvest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.lienthong.harvest.table.TableFiles;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.iso2709.Iso2709Reader;
import org.lienthong.marc.marcxml.MarcXmlReader;
import org.lienthong.marc.reading.MarcReader;

/** Opens files of every format that we read, told by how they begin, or as a person says. */
final class RecordFiles implements RecordOpener {
  private static final int START = 4 * 1024;
  private static final int SHOWN = 16;
  private static final int BUFFER = 64 * 1024;

  @Override
  public MarcReader open(InputStream raw, String name, ImportOptions options) throws IOException {
    BufferedInputStream in = unzipped(new BufferedInputStream(raw, BUFFER));
    FileStart start = FileStart.of(start(in));
    if (start.isEmpty()) {
      throw new NotRecordsException("tệp rỗng / the file is empty");
    }
    SourceEncoding encoding = encoding(options.encoding());
    return switch (format(options.format(), start, name)) {
      case "xlsx" -> TableFiles.workbook(in);
      case "csv" -> TableFiles.text(in, encoding);
      case "marcxml" -> MarcXmlReader.open(in);
      case "iso2709" -> Iso2709Reader.open(in, encoding);
      default -> throw notRecords(start);
    };
  }

  /** Returns the format that a person chose, where the file can be that, or what it looks like. */
  private static String format(String chosen, FileStart start, String name)
      throws NotRecordsException {
    String wanted = chosen.toLowerCase(Locale.ROOT);
    String found = start.format(name);
    boolean binary = found.equals("xlsx") || found.equals("xls");
    if (found.equals("xls")) {
      throw new NotRecordsException(
          "tệp Excel cũ (.xls): hãy mở bằng Excel và lưu lại thành .xlsx"
              + " / an old Excel workbook (.xls): save it as .xlsx");
    }
    return wanted.equals(ImportOptions.AUTO) || binary ? found : wanted;
  }

  private static SourceEncoding encoding(String name) throws NotRecordsException {
    return SourceEncoding.named(name)
        .orElseThrow(() -> new NotRecordsException("không có bảng mã / no such encoding: " + name));
  }

  private static BufferedInputStream unzipped(BufferedInputStream in) throws IOException {
    byte[] start = start(in);
    boolean gzip = start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
  }

  private static byte[] start(BufferedInputStream in) throws IOException {
    in.mark(START);
    byte[] start = in.readNBytes(START);
    in.reset();
    return start;
  }

  private static NotRecordsException notRecords(FileStart start) {
    byte[] octets = start.first(SHOWN);
    StringBuilder text = new StringBuilder();
    for (byte octet : octets) {
      text.append(octet >= ' ' && octet < 0x7f ? (char) octet : '.');
    }
    return new NotRecordsException(
        "không phải tệp biểu ghi MARC hay bảng; các octet đầu tiên / neither MARC records nor a"
            + " table; it begins with: "
            + HexFormat.ofDelimiter(" ").formatHex(octets)
            + " ("
            + text
            + ")");
  }
}
