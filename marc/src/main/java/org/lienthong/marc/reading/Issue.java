package org.lienthong.marc.reading;

/**
 * Something that a lenient reader did not like in a record that it kept.
 *
 * @param where the place inside the record, as "245$a" or "leader"; empty for the record as a whole
 * @param message what was found and what was done about it, in English
 * @param replaced characters that were replaced because no text can hold them: control characters,
 *     unpaired surrogates, U+FFFE and U+FFFF
 */
public record Issue(Severity severity, String where, String message, int replaced) {
  /** How much a complaint matters. */
  public enum Severity {
    /** Unusual, read as it stands. */
    NOTE,
    /** Not what the format allows; the reader mended it, and the record counts as repaired. */
    REPAIRED
  }

  /** Makes a complaint about something mended. */
  public static Issue repaired(String where, String message) {
    return new Issue(Severity.REPAIRED, where, message, 0);
  }

  /** Makes a complaint about characters that were replaced. */
  public static Issue replaced(String where, String message, int characters) {
    return new Issue(Severity.REPAIRED, where, message, characters);
  }

  /** Makes a complaint about something left as it stands. */
  public static Issue note(String where, String message) {
    return new Issue(Severity.NOTE, where, message, 0);
  }
}
