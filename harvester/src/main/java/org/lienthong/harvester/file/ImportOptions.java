package org.lienthong.harvester.file;

/**
 * Options of a file import.
 *
 * @param format {@code auto}, or a name of the command line: {@code iso2709 marcxml marcjson csv
 *     xlsx tagged}
 * @param encoding {@code auto}, or the name of a character set
 * @param dryRun whether to count what would happen and write nothing
 */
public record ImportOptions(String format, String encoding, boolean dryRun) {
  /** The value for automatic detection. */
  public static final String AUTO = "auto";

  /** Detects format and encoding, and writes. */
  public static final ImportOptions DEFAULT = new ImportOptions(AUTO, AUTO, false);
}
