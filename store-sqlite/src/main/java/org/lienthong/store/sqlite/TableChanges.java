package org.lienthong.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreException;

/** Writes changed rows into one table of a copy. For one thread. */
final class TableChanges implements AutoCloseable {
  private final Connection connection;
  private final TableShape table;
  private final String key;
  private final String keyParameters;
  private final PreparedStatement insert;
  private final @Nullable PreparedStatement update;

  TableChanges(Connection connection, TableShape table) throws SQLException {
    this.connection = connection;
    this.table = table;
    this.key = "(" + String.join(", ", table.keyColumns()) + ")";
    this.keyParameters = "(" + parameters(table.key().size()) + ")";
    List<String> columns = new ArrayList<>(table.columns());
    if (table.isRecord()) {
      columns.add(TableShape.CONTENT);
    }
    this.insert =
        connection.prepareStatement(
            (table.isRecord() ? "INSERT OR REPLACE INTO " : "INSERT INTO ")
                + table.name()
                + " ("
                + String.join(", ", columns)
                + ") VALUES ("
                + parameters(columns.size())
                + ")");
    this.update = table.isRecord() ? connection.prepareStatement(keepingContent(table)) : null;
  }

  /** No record is ever removed, so each that keeps its content is there. */
  private static String keepingContent(TableShape table) {
    return "UPDATE record SET "
        + String.join(" = ?, ", table.columns())
        + " = ? WHERE key = ? AND digest = ?";
  }

  private static String parameters(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** Deletes the rows of a block. */
  void delete(@Nullable Object @Nullable [] from, @Nullable Object @Nullable [] until)
      throws SQLException {
    String where =
        (from == null ? "" : " AND " + key + " >= " + keyParameters)
            + (until == null ? "" : " AND " + key + " < " + keyParameters);
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM " + table.name() + " WHERE 1 = 1" + where)) {
      int next = from == null ? 1 : Cells.bind(delete, 1, from);
      if (until != null) {
        Cells.bind(delete, next, until);
      }
      delete.executeUpdate();
    }
  }

  /**
   * Writes a row.
   *
   * @param whole whether the row is complete; if not, it is a record that keeps its content
   */
  void put(@Nullable Object[] row, boolean whole, @Nullable Object content) throws SQLException {
    if (update == null || whole) {
      int next = Cells.bind(insert, 1, row);
      if (whole) {
        Cells.bind(insert, next, content);
      }
      insert.executeUpdate();
      return;
    }
    int next = Cells.bind(update, 1, row);
    Cells.bind(update, next, row[table.place("key")]);
    Cells.bind(update, next + 1, row[table.place("digest")]);
    if (update.executeUpdate() != 1) {
      throw new StoreException("the copy is not the one that the changes are about");
    }
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    if (update != null) {
      update.close();
    }
  }
}
