package org.lienthong.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreException;

/**
 * A table whose rows are compared.
 *
 * @param columns those that are compared, in their order
 * @param key the places of the primary key's columns in {@code columns}, counted from 0
 */
record TableShape(String name, List<String> columns, List<Integer> key) {
  /** The table of records, whose digest stands for the content when rows are compared. */
  static final String RECORD = "record";

  /** The column that a digest stands for. */
  static final String CONTENT = "marc";

  /** Rows of a block on average; a power of two. */
  private static final int BLOCK = 32;

  /** The same for records, whose rows are long. */
  private static final int RECORD_BLOCK = 8;

  TableShape {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** Returns all tables of a store in the order of their names. */
  static List<TableShape> all(Connection connection) throws SQLException {
    List<TableShape> out = new ArrayList<>();
    try (PreparedStatement tables =
            connection.prepareStatement(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name");
        ResultSet names = tables.executeQuery()) {
      while (names.next()) {
        out.add(of(connection, names.getString(1)));
      }
    }
    return out;
  }

  private static TableShape of(Connection connection, String name) throws SQLException {
    List<String> columns = new ArrayList<>();
    SortedMap<Integer, Integer> key = new TreeMap<>();
    try (PreparedStatement info =
        connection.prepareStatement("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid")) {
      info.setString(1, name);
      try (ResultSet rows = info.executeQuery()) {
        while (rows.next()) {
          String column = rows.getString(1);
          if (rows.getInt(2) > 0) {
            key.put(rows.getInt(2), columns.size());
          }
          if (!(name.equals(RECORD) && column.equals(CONTENT))) {
            columns.add(column);
          }
        }
      }
    }
    if (key.isEmpty()) {
      throw new StoreException("the table " + name + " has no primary key");
    }
    return new TableShape(name, columns, List.copyOf(key.values()));
  }

  boolean isRecord() {
    return name.equals(RECORD);
  }

  /** Returns the place of a column among all columns. */
  int place(String column) {
    return columns.indexOf(column);
  }

  String select() {
    return "SELECT "
        + String.join(", ", columns)
        + " FROM "
        + name
        + " ORDER BY "
        + String.join(", ", keyColumns());
  }

  List<String> keyColumns() {
    return key.stream().map(columns::get).toList();
  }

  @Nullable Object[] key(@Nullable Object[] row) {
    @Nullable Object[] out = new @Nullable Object[key.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = row[key.get(i)];
    }
    return out;
  }

  /** Says whether a block begins with a row, which depends on its key only. */
  boolean beginsBlock(@Nullable Object[] key) {
    long mixed = 0;
    for (Object cell : key) {
      mixed = mix(mixed * 31 + number(cell));
    }
    return (mixed & ((isRecord() ? RECORD_BLOCK : BLOCK) - 1)) == 0;
  }

  private static long number(@Nullable Object cell) {
    return switch (cell) {
      case null -> 0;
      case Number number -> number.longValue();
      case byte[] octets -> Arrays.hashCode(octets);
      default -> cell.hashCode();
    };
  }

  /** Scatters numbers evenly: the finisher of SplitMix64. */
  private static long mix(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
