package org.lienthong.store.sqlite;

import java.time.Instant;
import java.util.List;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Row;

/** The mapping of rows to {@link StoredRecord}s. */
final class Rows {
  /** The columns of a record, in the order that {@link #record} reads them. */
  static final String COLUMNS =
      "r.key, r.catalogue, r.id, r.seq, r.datestamp, r.deleted, r.successor, r.sets, r.origins, r.marc";

  private Rows() {}

  static StoredRecord record(Row row) {
    return new StoredRecord(
        row.number(1),
        row.text(2),
        row.text(3),
        row.number(4),
        Instant.ofEpochSecond(row.number(5)),
        row.integer(6) != 0,
        row.textOrNull(7),
        sets(row.text(8)),
        OriginText.parse(row.text(9)),
        row.octets(10));
  }

  static String text(List<String> sets) {
    return String.join(" ", sets);
  }

  static List<String> sets(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
