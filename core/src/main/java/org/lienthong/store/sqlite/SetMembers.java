package org.lienthong.store.sqlite;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** The rows of {@code set_member} of one record. */
final class SetMembers {
  private final Session session;
  private final String catalogue;
  private final long key;

  SetMembers(Session session, String catalogue, long key) {
    this.session = session;
    this.catalogue = catalogue;
    this.key = key;
  }

  /**
   * Returns the sets that a record is not in any more, those above others included.
   *
   * @param before the sets it was in
   * @param leftBefore those that it had left then
   * @param now the sets it is in
   */
  static String left(String before, String leftBefore, String now) {
    Set<String> out = new TreeSet<>(Rows.sets(leftBefore));
    out.addAll(withParents(before));
    out.removeAll(withParents(now));
    return String.join(" ", out);
  }

  /** Writes the rows of a record that has this seq. */
  void join(String sets, String left, long seq) throws SQLException {
    insert(withParents(sets), seq, 0);
    insert(Rows.sets(left), seq, 1);
  }

  private void insert(Collection<String> specs, long seq, int gone) throws SQLException {
    for (String spec : specs) {
      session
          .statement(
              "INSERT INTO set_member (catalogue, set_spec, seq, record, gone)"
                  + " VALUES (?, ?, ?, ?, ?)",
              catalogue,
              spec,
              seq,
              key,
              gone)
          .executeUpdate();
    }
  }

  /** Removes the rows that {@link #join} wrote. */
  void leave(String sets, String left, long seq) throws SQLException {
    Set<String> specs = withParents(sets);
    specs.addAll(Rows.sets(left));
    for (String spec : specs) {
      session
          .statement(
              "DELETE FROM set_member WHERE catalogue = ? AND set_spec = ? AND seq = ?",
              catalogue,
              spec,
              seq)
          .executeUpdate();
    }
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
