package org.lienthong.harvester.file;

/**
 * Options of a file import.
 *
 * @param format {@code auto}, or a name of the command line: {@code iso2709 marcxml marcjson csv
 *     xlsx tagged}
 * @param encoding {@code auto}, or the name of a character set
 * @param dryRun whether to count what would happen and write nothing
 * @param headings what columns of tables hold, in the form of {@code headings.txt}, before what is
 *     known; empty for nothing
 * @param report a file that gets a line for everything that was rejected, repaired, passed over or
 *     not understood; empty for none
 */
public record ImportOptions(
    String format, String encoding, boolean dryRun, String headings, String report) {
  /** The value for automatic detection. */
  public static final String AUTO = "auto";

  /** Creates options under which columns are detected. */
  public ImportOptions(String format, String encoding, boolean dryRun) {
    this(format, encoding, dryRun, "", "");
  }

  /** Detects format and encoding, and writes. */
  public static final ImportOptions DEFAULT = new ImportOptions(AUTO, AUTO, false);
}
