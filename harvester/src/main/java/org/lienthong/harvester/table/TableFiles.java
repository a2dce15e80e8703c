package org.lienthong.harvester.table;

import java.io.IOException;
import java.io.InputStream;
import org.lienthong.marc.charset.SourceEncoding;
import org.lienthong.marc.reading.MarcReader;

/** Opens tables in files of every supported format. */
public final class TableFiles {
  private TableFiles() {}

  /** Says whether a file that begins so may be an Excel workbook (.xlsx): it is a ZIP. */
  public static boolean isWorkbook(byte[] start) {
    return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
  }

  /** Says whether a file that begins so is a workbook of old Excel (.xls), which we do not read. */
  public static boolean isOldWorkbook(byte[] start) {
    return start.length > 3
        && (start[0] & 0xff) == 0xd0
        && (start[1] & 0xff) == 0xcf
        && start[2] == 0x11
        && (start[3] & 0xff) == 0xe0;
  }

  /** Reads a workbook. */
  public static MarcReader workbook(InputStream in) throws IOException {
    return new TableReader(XlsxRows.open(in));
  }

  /** Reads separated text. */
  public static MarcReader text(InputStream in, SourceEncoding encoding) throws IOException {
    return new TableReader(CsvRows.open(TableText.of(in, encoding)));
  }
}
