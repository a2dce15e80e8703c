package org.lienthong.marc;

/**
 * A deviation from the format that a lenient reader found in a record that it kept.
 *
 * @param where the place inside the record, as "245$a" or "leader"; empty for the record as a whole
 * @param message what was found and how it was repaired, in English
 * @param replaced characters that were replaced because text cannot contain them: control
 *     characters, unpaired surrogates, U+FFFE and U+FFFF, and octets that are no character of their
 *     encoding
 */
public record Issue(Severity severity, String where, String message, int replaced) {
  /** How serious an issue is. */
  public enum Severity {
    /** Unusual, read unchanged. */
    NOTE,
    /** Not what the format allows; the reader repaired it, and the record counts as repaired. */
    REPAIRED
  }

  /** Returns an issue that was repaired. */
  public static Issue repaired(String where, String message) {
    return new Issue(Severity.REPAIRED, where, message, 0);
  }

  /** Returns an issue of replaced characters. */
  public static Issue replaced(String where, String message, int characters) {
    return new Issue(Severity.REPAIRED, where, message, characters);
  }

  /** Returns an issue of something left unchanged. */
  public static Issue note(String where, String message) {
    return new Issue(Severity.NOTE, where, message, 0);
  }
}
