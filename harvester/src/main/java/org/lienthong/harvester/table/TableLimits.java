package org.lienthong.harvester.table;

/** Limits on tables, each with its reason. */
final class TableLimits {
  /** Rows of a sheet searched for headings: letterheads of schools have up to a dozen. */
  static final int HEADER_ROWS = 40;

  /** Rows looked at to decide what an ambiguous column means. */
  static final int SAMPLE_ROWS = 50;

  /** Copies that one range may stand for; beyond this it is a typing error. */
  static final int MAX_COPIES = 2_000;

  /** Octets of a text file that is not Unicode, which is read at once: half a million rows. */
  static final int MAX_OCTETS = 64 * 1024 * 1024;

  /** Columns looked at: Excel's own limit is 16,384, but people stop earlier. */
  static final int MAX_COLUMNS = 512;

  /** Characters of a cell: Excel's own limit is 32,767. */
  static final int MAX_CELL_CHARS = 32 * 1024;

  /** Zeros that a number with an exponent may gain or lose: those of a double are 308 at most. */
  static final int MAX_EXPONENT = 310;

  /**
   * Lines of one quoted cell: summaries have some dozens, and a quote that is never closed must not
   * make every line of a file be looked at again and again.
   */
  static final int MAX_CELL_LINES = 60;

  /** Characters of one line of separated text: more is not a table. */
  static final int MAX_LINE_CHARS = 1024 * 1024;

  /** Places that a sentence about a table names one by one; all are counted. */
  static final int MAX_NAMED = 20;

  /** Times that one row of an .ods that is not blank may stand for; more is no list of books. */
  static final int MAX_REPEATED = 2_000;

  /** Places that wait to be written to a report; a batch of an import takes them. */
  static final int MAX_DETAILS = 100_000;

  private TableLimits() {}
}
