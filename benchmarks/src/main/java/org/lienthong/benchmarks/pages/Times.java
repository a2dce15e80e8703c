package org.lienthong.benchmarks.pages;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Counts how long answers took, in tenths of a millisecond up to ten seconds. Thread-safe. */
final class Times {
  private static final int UNIT_NANOS = 100_000;

  private final AtomicLongArray counts = new AtomicLongArray(100_001);
  private final AtomicLong errors = new AtomicLong();

  void add(long nanoseconds, boolean good) {
    counts.incrementAndGet((int) Math.min(nanoseconds / UNIT_NANOS, counts.length() - 1));
    if (!good) {
      errors.incrementAndGet();
    }
  }

  /** Returns one line: how many in these seconds, the median, the 99th of a hundred, errors. */
  String line(String what, double seconds) {
    long all = 0;
    for (int i = 0; i < counts.length(); i++) {
      all += counts.get(i);
    }
    return String.format(
        Locale.ROOT,
        "%-20s %8d %8.0f/s   p50 %7.1f ms   p99 %7.1f ms   errors %d",
        what,
        all,
        all / seconds,
        milliseconds(0.50, all),
        milliseconds(0.99, all),
        errors.get());
  }

  private double milliseconds(double share, long all) {
    long rest = (long) (all * share);
    for (int i = 0; i < counts.length(); i++) {
      rest -= counts.get(i);
      if (rest < 0) {
        return (i + 1) / 10.0;
      }
    }
    return 0;
  }
}
