package org.lienthong.store.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lienthong.core.store.sql.Statements;

/**
 * The rows that a transaction adds to {@code set_place}; written many at once, in order. Rows of a
 * record's previous seq are not deleted: no record has that seq any more, so listings skip them
 * until {@link Sweep} deletes them. They are scattered over the table, and deleting each one would
 * write a page of its own.
 */
final class SetPlaces {
  /** Rows buffered before they are written; some batches of an import. */
  private static final int MOST = 50_000;

  private final Statements sql;
  private final SetSpecs specs;

  /** Whether the record is gone from the set, by place. */
  private final Map<Long, Boolean> joined = new TreeMap<>();

  /** The number of rows that are no longer needed. */
  private long leftBehind;

  SetPlaces(Statements sql, SetSpecs specs) {
    this.sql = sql;
    this.specs = specs;
  }

  /**
   * Returns the sets that a record is no longer in, including parent sets.
   *
   * @param before the sets it was in
   * @param leftBefore the sets that it had left before
   * @param now the sets it is in
   */
  static String left(String before, String leftBefore, String now) {
    if (before.equals(now)) {
      return leftBefore;
    }
    Set<String> out = new TreeSet<>(Rows.sets(leftBefore));
    out.addAll(withParents(before));
    out.removeAll(withParents(now));
    return String.join(" ", out);
  }

  /** Adds the rows of a record that has this seq. */
  void join(String catalogue, String sets, String left, long seq, boolean deleted) {
    join(catalogue, withParents(sets), seq, deleted);
    join(catalogue, Rows.sets(left), seq, true);
    if (joined.size() > MOST) {
      save();
    }
  }

  private void join(String catalogue, Collection<String> sets, long seq, boolean gone) {
    for (String spec : sets) {
      joined.put(specs.baseOf(sql, catalogue, spec) + seq, gone);
    }
  }

  /** Counts rows that {@link #join} added and that no record needs any more. */
  void leave(String sets, String gone) {
    leftBehind += withParents(sets).size() + Rows.sets(gone).size();
  }

  /** Writes the new rows. */
  void save() {
    List<Object[]> rows = new ArrayList<>(joined.size());
    joined.forEach((place, gone) -> rows.add(new Object[] {place, gone ? 1 : 0}));
    joined.clear();
    sql.insert("INSERT INTO set_place (place, gone) VALUES", rows, "");
    if (leftBehind > 0) {
      Sweep.count(sql, leftBehind);
      leftBehind = 0;
    }
  }

  /** Returns the sets and their parents; the catalogue is the topmost parent. */
  static Set<String> withParents(String sets) {
    Set<String> out = new LinkedHashSet<>();
    out.add(SetSpecs.CATALOGUE);
    for (String spec : Rows.sets(sets)) {
      for (int colon = spec.indexOf(':'); colon >= 0; colon = spec.indexOf(':', colon + 1)) {
        out.add(spec.substring(0, colon));
      }
      out.add(spec);
    }
    return out;
  }
}
