package org.lienthong.core.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Failed logins by address or by name, and the delay that follows from them: it doubles with each
 * failure beyond the free ones. Thread-safe.
 */
final class Failures {
  private final Duration longest;
  private final InstantSource clock;

  /** The entry with the latest failure comes last. */
  private final Map<String, Failed> entries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
          return size() > LoginLimits.FAILURES_REMEMBERED;
        }
      };

  private record Failed(int count, Instant last) {}

  Failures(Duration longest, InstantSource clock) {
    this.longest = longest;
    this.clock = clock;
  }

  /** Returns how long the next attempt must wait; zero when it may be made now. */
  synchronized Duration delay(String key) {
    forget();
    Failed entry = entries.get(key);
    if (entry == null || entry.count() < LoginLimits.FREE_FAILURES) {
      return Duration.ZERO;
    }
    int doublings = Math.min(entry.count() - LoginLimits.FREE_FAILURES, 20);
    Duration wait = Duration.ofSeconds(1L << doublings);
    Instant until = entry.last().plus(wait.compareTo(longest) < 0 ? wait : longest);
    Duration left = Duration.between(clock.instant(), until);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Counts a failure. */
  synchronized void add(String key) {
    forget();
    Failed old = entries.remove(key);
    entries.put(key, new Failed(old == null ? 1 : old.count() + 1, clock.instant()));
  }

  /** Removes addresses and names whose last failure is long ago. */
  private void forget() {
    Instant from = clock.instant().minus(LoginLimits.FAILURES_KEPT);
    Iterator<Failed> oldest = entries.values().iterator();
    while (oldest.hasNext() && oldest.next().last().isBefore(from)) {
      oldest.remove();
    }
  }

  /** Returns how many addresses or names are remembered. */
  synchronized int size() {
    forget();
    return entries.size();
  }

  /** Takes back one failure: an attempt that was counted before its result was known succeeded. */
  synchronized void takeBack(String key) {
    entries.computeIfPresent(
        key, (_, old) -> old.count() <= 1 ? null : new Failed(old.count() - 1, old.last()));
  }

  /** Forgets the failures of a key. */
  synchronized void clear(String key) {
    entries.remove(key);
  }
}
