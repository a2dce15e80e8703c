package org.lienthong.conformance;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/** How the requests of one kind of client were answered. Thread-safe. */
final class Answered {
  private static final int SLOWEST_MILLIS = 60_000;

  /** Troubles of one kind that are told in full. */
  private static final int TOLD = 20;

  private final AtomicIntegerArray byMillis = new AtomicIntegerArray(SLOWEST_MILLIS + 1);
  private final LongAdder answered = new LongAdder();
  private final LongAdder busy = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final Map<String, LongAdder> troubles = new ConcurrentHashMap<>();

  /** Counts an answer that took so long. */
  void answered(Duration taken) {
    answered.increment();
    byMillis.incrementAndGet((int) Math.min(SLOWEST_MILLIS, taken.toMillis()));
  }

  /** Counts a request that the server refused because it was busy. */
  void busy() {
    busy.increment();
  }

  /** Counts a request without an answer. */
  void failed(String why) {
    failed.increment();
    if (troubles.size() < TOLD || troubles.containsKey(why)) {
      troubles.computeIfAbsent(why, _ -> new LongAdder()).increment();
    }
  }

  long answers() {
    return answered.sum();
  }

  long refusals() {
    return busy.sum();
  }

  long failures() {
    return failed.sum();
  }

  /** Returns why requests had no answer, with the number of each. */
  Map<String, LongAdder> troubles() {
    return Map.copyOf(troubles);
  }

  /** Returns the time within which so many of a thousand answers came, in milliseconds. */
  int within(int perMille) {
    long wanted = (answered.sum() * perMille + 999) / 1_000;
    long seen = 0;
    for (int millis = 0; millis < SLOWEST_MILLIS; millis++) {
      seen += byMillis.get(millis);
      if (seen >= wanted) {
        return millis;
      }
    }
    return SLOWEST_MILLIS;
  }
}
