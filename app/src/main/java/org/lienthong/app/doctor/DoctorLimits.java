package org.lienthong.app.doctor;

import java.time.Duration;

/** The bounds of what the doctor calls well, each with its reason. */
final class DoctorLimits {
  /** The Java that the program is compiled for. */
  static final int JAVA = 25;

  /** A server with some hundred thousand records needs more than the smallest heaps. */
  static final long HEAP = 256L << 20;

  /** An import, the merge of an index and a backup need room. */
  static final long DISK = 1L << 30;

  /** Signed requests and datestamps of harvests tolerate about this much. */
  static final Duration CLOCK = Duration.ofMinutes(2);

  /** Before the program existed: a computer whose battery is empty begins in 1970 or 2000. */
  static final int FIRST_YEAR = 2025;

  /** Datestamps of such years come from a mistyped date. */
  static final int LAST_YEAR = 2100;

  /** A week of work is the most that people enter again. */
  static final Duration BACKUP = Duration.ofDays(7);

  /** Disks fail slowly: a month is early enough to have a good backup left. */
  static final Duration CHECK = Duration.ofDays(31);

  /** Longer than any server that harvesting could use takes to accept a connection. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Members that are asked at a time; more would need as many open files. */
  static final int AT_ONCE = 32;

  private DoctorLimits() {}
}
