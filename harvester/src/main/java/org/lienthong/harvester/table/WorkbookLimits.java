package org.lienthong.harvester.table;

/** Limits on what an Excel workbook may unpack to, each with its reason. */
final class WorkbookLimits {
  private static final long MIB = 1024 * 1024;

  /** Octets of the file itself, which is held in memory: a list of 500,000 copies has 40 MiB. */
  static final int MAX_PACKED = 64 * 1024 * 1024;

  /** Octets of all parts together: they are read once, at some hundred MiB a second. */
  static final long MAX_UNPACKED = 1024 * MIB;

  /** Octets of one sheet, which is read row by row: Excel's million rows of ten cells. */
  static final long MAX_SHEET = 512 * MIB;

  /**
   * Octets of any other XML part. The shared strings are held in memory while the sheets are read;
   * this is half a million different texts.
   */
  static final long MAX_KEPT = 32 * MIB;

  /**
   * Octets of one cell or shared string with its markup: Excel's 32,767 characters, each written as
   * an escape.
   */
  static final int MAX_CELL = 512 * 1024;

  /** Parts up to this size may be packed as tightly as they like. */
  static final long SMALL = 16 * MIB;

  /** How many times its packed size a larger part may have; real sheets have 10 to 60 times. */
  static final int MAX_RATIO = 200;

  /** Merged cells of a sheet: a register that merges each title has some thousands. */
  static final int MAX_MERGED = 100_000;

  private WorkbookLimits() {}
}
