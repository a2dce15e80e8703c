package org.lienthong.marc.iso2709;

/** The maximum lengths of ISO 2709, and its separators. */
public final class Iso2709Limits {
  /** Octets of a record: five digits in the leader. */
  public static final int MAX_RECORD_OCTETS = 99_999;

  /** Octets of a field with its terminator: four digits in the directory. */
  public static final int MAX_FIELD_OCTETS = 9_999;

  /** Ends a record. */
  public static final int RECORD_TERMINATOR = 0x1d;

  /** Ends the directory and each field. */
  public static final int FIELD_TERMINATOR = 0x1e;

  /** Begins a subfield. */
  public static final int DELIMITER = 0x1f;

  /** Octets of a leader. */
  public static final int LEADER = 24;

  /** Octets of a directory entry: tag, length, start. */
  public static final int ENTRY = 12;

  private Iso2709Limits() {}
}
