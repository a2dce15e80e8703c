package org.lienthong.harvester.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.lienthong.marc.reading.MarcReader;

/** Opens tables in files of every supported format. */
public final class TableFiles {
  private TableFiles() {}

  /** Says whether a file that begins so may be an Excel workbook (.xlsx): it is a ZIP. */
  public static boolean isWorkbook(byte[] start) {
    return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
  }

  /** Says whether a file that begins so may be a workbook of old Excel (.xls): it is OLE2. */
  public static boolean isOldWorkbook(byte[] start) {
    return start.length > 3
        && (start[0] & 0xff) == 0xd0
        && (start[1] & 0xff) == 0xcf
        && start[2] == 0x11
        && (start[3] & 0xff) == 0xe0;
  }

  /** Reads a workbook. */
  public static MarcReader workbook(InputStream in, TableOptions options) throws IOException {
    return reader(XlsxRows.open(in), options);
  }

  /** Reads a workbook of Excel 97 to 2003. */
  public static MarcReader oldWorkbook(byte[] octets, TableOptions options) throws IOException {
    return reader(XlsRows.open(octets), options);
  }

  /** Reads an OpenDocument spreadsheet. */
  public static MarcReader openDocument(byte[] octets, TableOptions options) throws IOException {
    return reader(OdsRows.open(octets), options);
  }

  /** Reads separated text. */
  public static MarcReader text(InputStream in, TableOptions options) throws IOException {
    HeadingSearch search = new HeadingSearch(options.headings());
    return reader(CsvRows.open(TableText.of(in, options.encoding()), search.headings()), options);
  }

  /** Returns the headings of a product that is known by this name, for example {@code koha}. */
  public static Optional<String> profile(String name) {
    return Profile.named(name).map(Profile::headings);
  }

  /** Returns the line of {@code headings} that cannot be understood, if there is one. */
  public static Optional<String> faultyLine(String headings) {
    try {
      HeadingNames.STANDARD.with(headings);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  private static MarcReader reader(TableRows rows, TableOptions options) {
    return new TableReader(new OldLetterRows(rows, options.encoding()), options);
  }
}
