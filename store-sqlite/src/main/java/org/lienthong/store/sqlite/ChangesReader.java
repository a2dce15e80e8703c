package org.lienthong.store.sqlite;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Applies the rows that {@link StoreChanges} wrote, reading them twice: first what is no longer
 * there is deleted, in all tables, so that no row that is inserted meets a former one with the same
 * unique value. For one thread.
 */
final class ChangesReader {
  /** Native memory for the pages of the copy. */
  private static final int CACHE_KIB = 64 * 1024;

  private final Map<String, TableShape> tables = new HashMap<>();

  private ChangesReader(Connection connection) throws SQLException {
    for (TableShape table : TableShape.all(connection)) {
      tables.put(table.name(), table);
    }
  }

  static void apply(Path copy, Path changes) throws IOException {
    // Whatever happens meanwhile, the copy is thrown away; it is flushed at the end.
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.MEMORY);
    config.setSynchronous(SynchronousMode.OFF);
    config.setCacheSize(-CACHE_KIB);
    try (Connection connection = config.createConnection("jdbc:sqlite:" + copy)) {
      connection.setAutoCommit(false);
      ChangesReader reader = new ChangesReader(connection);
      reader.read(connection, changes, true);
      reader.read(connection, changes, false);
      connection.commit();
    } catch (SQLException e) {
      throw new StoreException("cannot apply the changes: " + e.getMessage(), e);
    }
    try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private void read(Connection connection, Path changes, boolean deleting)
      throws IOException, SQLException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(changes), 1 << 16))) {
      while (in.readBoolean()) {
        String name = in.readUTF();
        TableShape table = tables.get(name);
        if (table == null) {
          throw new StoreException("the changes have a table that the copy has not: " + name);
        }
        try (TableChanges writer = new TableChanges(connection, table)) {
          while (in.readBoolean()) {
            block(in, table, writer, deleting);
          }
        }
      }
    }
  }

  private static void block(
      DataInputStream in, TableShape table, TableChanges writer, boolean deleting)
      throws IOException, SQLException {
    @Nullable Object @Nullable [] from = limit(in);
    @Nullable Object @Nullable [] until = limit(in);
    int rows = in.readInt();
    if (deleting && !table.isRecord()) {
      writer.delete(from, until);
    }
    for (int i = 0; i < rows; i++) {
      @Nullable Object[] row = Cells.readAll(in);
      if (row.length != table.columns().size()) {
        throw new StoreException("a row of " + table.name() + " has " + row.length + " values");
      }
      boolean whole = table.isRecord() && in.readBoolean();
      Object content = whole ? Cells.read(in) : null;
      if (!deleting) {
        writer.put(row, whole, content);
      }
    }
  }

  private static @Nullable Object @Nullable [] limit(DataInputStream in) throws IOException {
    return in.readBoolean() ? Cells.readAll(in) : null;
  }
}
