package org.lienthong.sru.operation;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.sru.request.SruLimits;

/**
 * The result sets that clients asked us to keep. Any client that knows an id may use it: ids cannot
 * be guessed. Thread-safe.
 */
final class KeptResultSets {
  private final ReentrantLock lock = new ReentrantLock();

  /** Longest unused first. */
  private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>();

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  KeptResultSets(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * The state that is kept of a result set.
   *
   * @param sort the keys that it was sorted by
   * @param idle how long it is kept when it is not used
   */
  record Kept(
      List<String> catalogues, Query query, List<SortKey> sort, ResultSet found, Duration idle) {}

  private record Entry(Kept kept, Instant used) {}

  /** Keeps a result set and returns its new id. */
  String keep(Kept kept) {
    byte[] octets = new byte[16];
    random.nextBytes(octets);
    String id = HexFormat.of().formatHex(octets);
    lock.lock();
    try {
      entries.putLast(id, new Entry(kept, clock.instant()));
      if (entries.size() > SruLimits.MAX_RESULT_SETS) {
        entries.pollFirstEntry();
      }
    } finally {
      lock.unlock();
    }
    return id;
  }

  /** Returns a result set of these catalogues, which counts as a use of it. */
  Optional<Kept> find(String id, List<String> catalogues) {
    lock.lock();
    try {
      Entry entry = entries.remove(id);
      if (entry == null || expired(entry)) {
        return Optional.empty();
      }
      entries.putLast(id, new Entry(entry.kept(), clock.instant()));
      return Optional.of(entry.kept()).filter(kept -> kept.catalogues().equals(catalogues));
    } finally {
      lock.unlock();
    }
  }

  private boolean expired(Entry entry) {
    return entry.used().plus(entry.kept().idle()).isBefore(clock.instant());
  }
}
