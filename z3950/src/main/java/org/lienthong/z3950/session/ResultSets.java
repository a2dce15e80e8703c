package org.lienthong.z3950.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.limit.Budget;

/**
 * The result sets of one association, by name, the oldest first. Names are not case-sensitive: no
 * client needs two sets that differ only in case. Many clients name a new set for each search and
 * delete none, so the oldest makes room for a new one. For the association's thread.
 */
final class ResultSets implements AutoCloseable {
  private final Map<String, Kept> sets = new LinkedHashMap<>();
  private final Budget budget;
  private final Budget.Reservation reservation;

  /** A set and the octets that are reserved for it. */
  private record Kept(FoundSet set, long octets) {}

  /**
   * Makes them without any set.
   *
   * @param budget the octets of result sets of all clients
   * @param address the IP address of the client
   */
  ResultSets(Budget budget, String address) {
    this.budget = budget;
    // Nothing is reserved yet, and nothing always fits.
    this.reservation = budget.reserve(address, 0).orElseThrow();
  }

  Optional<FoundSet> find(String name) {
    return Optional.ofNullable(sets.get(key(name))).map(Kept::set);
  }

  /**
   * Returns the set of this name.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when there is none (30)
   */
  FoundSet required(String name) {
    return find(name).orElseThrow(() -> Diagnostic.NO_SUCH_RESULT_SET.about(name).asException());
  }

  /**
   * Ensures that a set of this name may be created.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it exists and must not be replaced
   *     (21), or the name is too long (22)
   */
  void check(String name, boolean replace) {
    if (sets.containsKey(key(name))) {
      if (!replace) {
        throw Diagnostic.RESULT_SET_EXISTS_NO_REPLACE.about(name).asException();
      }
      return;
    }
    if (name.length() > Z3950Limits.MAX_RESULT_SET_NAME) {
      throw Diagnostic.RESULT_SET_NAMING_UNSUPPORTED.about("name too long").asException();
    }
  }

  /**
   * Keeps a set, in place of the one of this name. The oldest sets are dropped when there are too
   * many, or when the budget is spent.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when nothing is left to drop (112); the
   *     set of this name is then as before
   */
  void put(String name, FoundSet set) {
    Kept before = sets.remove(key(name));
    long held = before == null ? 0 : before.octets();
    long octets = set.octets();
    while (sets.size() >= Z3950Limits.MAX_RESULT_SETS) {
      dropOldest();
    }
    while (!reservation.grow(Math.max(0, octets - held))) {
      if (sets.isEmpty() || octets > budget.total()) {
        if (before != null) {
          sets.put(key(name), before);
        }
        throw Diagnostic.TOO_MANY_RESULT_SETS
            .about("no memory for a result set of " + octets + " octets")
            .asException();
      }
      dropOldest();
    }
    reservation.shrink(Math.max(0, held - octets));
    sets.put(key(name), new Kept(set, octets));
  }

  private void dropOldest() {
    remove(sets.keySet().iterator().next());
  }

  boolean remove(String name) {
    Kept removed = sets.remove(key(name));
    if (removed == null) {
      return false;
    }
    reservation.shrink(removed.octets());
    return true;
  }

  List<String> names() {
    return List.copyOf(sets.keySet());
  }

  void clear() {
    sets.clear();
    reservation.shrink(reservation.held());
  }

  /** Drops all sets for ever. */
  @Override
  public void close() {
    sets.clear();
    reservation.close();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
