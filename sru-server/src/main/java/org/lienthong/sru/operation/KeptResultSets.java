package org.lienthong.sru.operation;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.ClientAddress;
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
  private final Budget budget;
  private final InstantSource clock;

  KeptResultSets(Budget budget, InstantSource clock) {
    this.budget = budget;
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

  private record Entry(Kept kept, String client, Instant used, Budget.Reservation held) {}

  /**
   * Keeps a result set. Where the budget has no room, the sets that are unused for longest are
   * evicted: the client's own first, others only when all clients together spend it.
   *
   * @param client its address
   * @return the new id; empty when there is no room
   */
  Optional<String> keep(Kept kept, String client) {
    byte[] octets = new byte[16];
    random.nextBytes(octets);
    String id = HexFormat.of().formatHex(octets);
    lock.lock();
    try {
      dropExpired();
      Optional<Budget.Reservation> held = room(QueryWeight.octets(kept.query()), client);
      held.ifPresent(h -> entries.putLast(id, new Entry(kept, client, clock.instant(), h)));
      if (entries.size() > SruLimits.MAX_RESULT_SETS) {
        entries.keySet().stream().findFirst().ifPresent(this::drop);
      }
      return held.map(_ -> id);
    } finally {
      lock.unlock();
    }
  }

  private Optional<Budget.Reservation> room(long octets, String client) {
    Optional<Budget.Reservation> held = budget.reserve(client, octets);
    boolean possible =
        octets <= (ClientAddress.isLimited(client) ? budget.perAddress() : budget.total());
    while (possible && held.isEmpty()) {
      possible = dropOne(octets, client);
      held = possible ? budget.reserve(client, octets) : held;
    }
    return held;
  }

  private boolean dropOne(long octets, String client) {
    Optional<String> own =
        entries.entrySet().stream()
            .filter(e -> e.getValue().client().equals(client))
            .map(Map.Entry::getKey)
            .findFirst();
    boolean spent = octets > budget.total() - budget.used();
    Optional<String> oldest =
        own.or(() -> spent ? entries.keySet().stream().findFirst() : Optional.empty());
    oldest.ifPresent(this::drop);
    return oldest.isPresent();
  }

  private void dropExpired() {
    entries.entrySet().stream()
        .filter(e -> expired(e.getValue()))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(this::drop);
  }

  private void drop(String id) {
    Entry entry = entries.remove(id);
    if (entry != null) {
      entry.held().close();
    }
  }

  /** Returns a result set of these catalogues, which counts as a use of it. */
  Optional<Kept> find(String id, List<String> catalogues) {
    lock.lock();
    try {
      Entry entry = entries.get(id);
      if (entry == null || expired(entry)) {
        drop(id);
        return Optional.empty();
      }
      entries.putLast(id, new Entry(entry.kept(), entry.client(), clock.instant(), entry.held()));
      return Optional.of(entry.kept()).filter(kept -> kept.catalogues().equals(catalogues));
    } finally {
      lock.unlock();
    }
  }

  private boolean expired(Entry entry) {
    return entry.used().plus(entry.kept().idle()).isBefore(clock.instant());
  }
}
