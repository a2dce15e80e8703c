package org.lienthong.marc;

/** What a MARC 21 record describes, by leader/06. */
public enum RecordKind {
  /** A resource: everything except the other kinds. */
  BIBLIOGRAPHIC,
  /** A heading (leader/06 {@code z}). */
  AUTHORITY,
  /** Copies (leader/06 {@code u v x y}). */
  HOLDINGS,
  /** A class number (leader/06 {@code w}). */
  CLASSIFICATION,
  /** A service or an event (leader/06 {@code q}). */
  COMMUNITY;

  /** Returns the kind given by leader/06. */
  public static RecordKind of(Leader leader) {
    return switch (leader.type()) {
      case 'z' -> AUTHORITY;
      case 'u', 'v', 'x', 'y' -> HOLDINGS;
      case 'w' -> CLASSIFICATION;
      case 'q' -> COMMUNITY;
      default -> BIBLIOGRAPHIC;
    };
  }
}
