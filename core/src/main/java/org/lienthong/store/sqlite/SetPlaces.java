package org.lienthong.store.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lienthong.store.sql.Statements;

/** The rows of {@code set_place} that a transaction changes; written many at once, in order. */
final class SetPlaces {
  /** Rows kept until they are written; some batches of an import. */
  private static final int MOST = 50_000;

  private final Statements sql;
  private final SetSpecs specs;
  private final Map<Long, Place> joined = new TreeMap<>();
  private final Set<Long> left = new TreeSet<>();

  private record Place(long record, int gone) {}

  SetPlaces(Statements sql, SetSpecs specs) {
    this.sql = sql;
    this.specs = specs;
  }

  /**
   * Returns the sets that a record is not in any more, those above others included.
   *
   * @param before the sets it was in
   * @param leftBefore those that it had left then
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
  void join(String catalogue, long record, String sets, String left, long seq) throws SQLException {
    join(catalogue, withParents(sets), seq, new Place(record, 0));
    join(catalogue, Rows.sets(left), seq, new Place(record, 1));
    if (joined.size() + this.left.size() > MOST) {
      save();
    }
  }

  private void join(String catalogue, Collection<String> sets, long seq, Place place)
      throws SQLException {
    for (String spec : sets) {
      joined.put(specs.number(sql, catalogue, spec) + seq, place);
    }
  }

  /** Removes the rows that {@link #join} added. */
  void leave(String catalogue, String sets, String left, long seq) throws SQLException {
    Set<String> all = withParents(sets);
    all.addAll(Rows.sets(left));
    for (String spec : all) {
      long place = specs.number(sql, catalogue, spec) + seq;
      if (joined.remove(place) == null) {
        this.left.add(place);
      }
    }
  }

  /** Writes what changed. */
  void save() throws SQLException {
    sql.runEach("DELETE FROM set_place WHERE place IN #", List.copyOf(left));
    left.clear();
    List<Object[]> rows = new ArrayList<>(joined.size());
    joined.forEach((at, place) -> rows.add(new Object[] {at, place.record, place.gone}));
    joined.clear();
    sql.insert("INSERT INTO set_place (place, record, gone) VALUES", rows, "");
  }

  /** Returns the sets and every set above one of them. */
  private static Set<String> withParents(String sets) {
    Set<String> out = new LinkedHashSet<>();
    for (String spec : Rows.sets(sets)) {
      for (int colon = spec.indexOf(':'); colon >= 0; colon = spec.indexOf(':', colon + 1)) {
        out.add(spec.substring(0, colon));
      }
      out.add(spec);
    }
    return out;
  }
}
