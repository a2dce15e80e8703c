package org.lienthong.store.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.sql.Statements;

/** The stored state of the records that are to be written; read for many at once. */
final class PresentRecords {
  private final Map<Name, Present> known = new HashMap<>();

  private record Name(String catalogue, String id) {}

  /** The columns on which the effect of a change depends; see the columns of the same names. */
  record Present(
      long key,
      long seq,
      boolean deleted,
      @Nullable String successor,
      String sets,
      String left,
      String origins,
      @SuppressWarnings("ArrayRecordComponent") byte[] digest) {}

  private PresentRecords() {}

  /** Reads the stored state for these changes. */
  static PresentRecords of(List<? extends RecordChange> changes, Statements sql) {
    Map<String, List<String>> ids = new HashMap<>();
    for (RecordChange change : changes) {
      ids.computeIfAbsent(change.catalogue(), _ -> new ArrayList<>()).add(change.id());
    }
    PresentRecords out = new PresentRecords();
    for (Map.Entry<String, List<String>> one : ids.entrySet()) {
      sql.each(
          row ->
              out.known.put(
                  new Name(one.getKey(), row.text(1)),
                  new Present(
                      row.number(2),
                      row.number(3),
                      row.integer(4) != 0,
                      row.textOrNull(5),
                      row.text(6),
                      row.text(7),
                      row.text(8),
                      row.octets(9))),
          "SELECT id, key, seq, deleted, successor, sets, left_sets, origins, digest FROM record"
              + " WHERE catalogue = ? AND id IN #",
          one.getValue(),
          one.getKey());
    }
    return out;
  }

  /** Returns the state of the record that a change is about; null when it is not stored. */
  @Nullable Present get(RecordChange change) {
    return known.get(new Name(change.catalogue(), change.id()));
  }

  /** Replaces the state of a record after a change. */
  void put(RecordChange change, Present present) {
    known.put(new Name(change.catalogue(), change.id()), present);
  }
}
