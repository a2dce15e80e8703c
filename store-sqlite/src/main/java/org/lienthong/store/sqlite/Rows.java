package org.lienthong.store.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.StoredRecord;

/** How a {@link StoredRecord} stands in a row. */
final class Rows {
  /** The columns of a record, in the order that {@link #record} reads them. */
  static final String COLUMNS =
      "r.key, r.catalogue, r.id, r.seq, r.datestamp, r.deleted, r.heir, r.sets, r.origins, r.marc";

  private Rows() {}

  static StoredRecord record(ResultSet row) throws SQLException {
    return new StoredRecord(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        Instant.ofEpochSecond(row.getLong(5)),
        row.getInt(6) != 0,
        row.getString(7),
        sets(row.getString(8)),
        OriginText.parse(row.getString(9)),
        row.getBytes(10));
  }

  static List<StoredRecord> records(PreparedStatement query) throws SQLException {
    List<StoredRecord> out = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        out.add(record(rows));
      }
    }
    return out;
  }

  static Optional<StoredRecord> first(PreparedStatement query) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? Optional.of(record(rows)) : Optional.empty();
    }
  }

  /** Returns the number in the only column of the only row; 0 when there is none. */
  static long number(PreparedStatement query) throws SQLException {
    try (ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  static List<String> texts(PreparedStatement query) throws SQLException {
    List<String> out = new ArrayList<>();
    try (ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        out.add(rows.getString(1));
      }
    }
    return out;
  }

  static String text(List<String> sets) {
    return String.join(" ", sets);
  }

  static List<String> sets(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
