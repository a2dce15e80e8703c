package org.lienthong.marc;

/**
 * A deviation from the format that a lenient reader found in a record that it kept.
 *
 * @param where the place inside the record, as "245$a" or "leader"; empty for the record as a whole
 * @param message what was found and what was done about it, in English
 * @param replaced characters that were replaced because no text can hold them: control characters,
 *     unpaired surrogates, U+FFFE and U+FFFF
 */
public record Issue(Severity severity, String where, String message, int replaced) {
  /** How serious an issue is. */
  public enum Severity {
    /** Unusual, read as it stands. */
    NOTE,
    /** Not what the format allows; the reader repaired it, and the record counts as repaired. */
    REPAIRED
  }

  /** Makes an issue that was repaired. */
  public static Issue repaired(String where, String message) {
    return new Issue(Severity.REPAIRED, where, message, 0);
  }

  /** Makes an issue of characters that were replaced. */
  public static Issue replaced(String where, String message, int characters) {
    return new Issue(Severity.REPAIRED, where, message, characters);
  }

  /** Makes an issue of something left as it stands. */
  public static Issue note(String where, String message) {
    return new Issue(Severity.NOTE, where, message, 0);
  }
}
