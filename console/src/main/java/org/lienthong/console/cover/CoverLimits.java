package org.lienthong.console.cover;

/** Limits of pictures of covers: anybody may have made them. */
final class CoverLimits {
  /** Octets of a picture: a telephone's best photographs have 8 MB. */
  static final long MAX_OCTETS = 12L << 20;

  /**
   * Points of a picture: telephones take 12 million. A progressive JPEG takes up to 6 octets of
   * memory for each while it is decoded.
   */
  static final long MAX_POINTS = 16_000_000;

  /** Pictures that are made small at the same time; the others wait. */
  static final int AT_ONCE = 1;

  /** Seconds that a browser waits for its turn. */
  static final long PATIENCE_SECONDS = 5;

  /** Milliseconds within which a file system may give two changes one time. */
  static final long SAME_TIME_MILLIS = 2_000;

  private CoverLimits() {}
}
