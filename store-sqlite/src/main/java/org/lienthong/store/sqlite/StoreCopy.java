package org.lienthong.store.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Statements;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/**
 * Copies of a store's file, of any version of its tables. The copy is one snapshot: writers go on
 * meanwhile, in this process or another, and what they commit is not in it.
 */
public final class StoreCopy {
  /** Instructions of SQLite between two questions whether to stop: some milliseconds. */
  private static final int BETWEEN_QUESTIONS = 100_000;

  private static final int BUSY_MILLIS = 30_000;

  private StoreCopy() {}

  /**
   * What a copy contains.
   *
   * @param lastSeq the greatest seq of a record; 0 for none
   * @param catalogues the records of each catalogue, by its code
   */
  public record Contents(long lastSeq, SortedMap<String, Count> catalogues) {}

  /**
   * The records of a catalogue.
   *
   * @param records all, deleted ones included
   * @param live those that are not deleted
   */
  public record Count(long records, long live) {}

  /**
   * Writes a copy without unused pages. It is not flushed to the disk.
   *
   * @param copy a file that does not exist
   * @param stop asked regularly; true ends the copying
   * @return false when it was stopped; the copy is then incomplete
   * @throws StoreException when the store cannot be read or the copy cannot be written
   */
  public static boolean make(Path store, Path copy, BooleanSupplier stop) {
    try (Connection connection = reading(store);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      stopWhen(connection, stop);
      vacuum.setString(1, copy.toString());
      vacuum.execute();
      return true;
    } catch (SQLException e) {
      if (stop.getAsBoolean()) {
        return false;
      }
      throw new StoreException("cannot copy the record store: " + e.getMessage(), e);
    }
  }

  /**
   * Reads a copy: its pages are checked, and its records counted one by one.
   *
   * @throws StoreException when it is damaged
   */
  public static Contents read(Path copy) {
    try (Session session = new Session(reading(copy))) {
      Statements sql = session.statements();
      String state = sql.first(row -> row.text(1), "PRAGMA quick_check(1)").orElse("");
      if (!state.equals("ok")) {
        throw new StoreException("the copy of the record store is damaged: " + state);
      }
      return contents(sql);
    } catch (SQLException e) {
      throw new StoreException("cannot read the copy of the record store: " + e.getMessage(), e);
    }
  }

  /** Counts the records one by one. */
  static Contents contents(Statements sql) {
    SortedMap<String, Count> catalogues = new TreeMap<>();
    sql.all(
        row -> catalogues.put(row.text(1), new Count(row.number(2), row.number(3))),
        "SELECT catalogue, count(*), count(*) - sum(deleted) FROM record GROUP BY catalogue");
    return new Contents(StoreFingerprint.lastSeq(sql), catalogues);
  }

  /** Ends a running statement with an exception, once {@code stop} is true. */
  static void stopWhen(Connection connection, BooleanSupplier stop) throws SQLException {
    ProgressHandler.setHandler(
        connection,
        BETWEEN_QUESTIONS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return stop.getAsBoolean() ? 1 : 0;
          }
        });
  }

  /** Opens a file to read it, without creating or migrating anything. */
  static Connection reading(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(BUSY_MILLIS);
    return config.createConnection("jdbc:sqlite:" + (isStill(file) ? still(file) : file));
  }

  /**
   * Says whether nobody can write the file now, as on a disk that is read-only: SQLite could not
   * make the files there that it needs for reading beside a writer.
   */
  private static boolean isStill(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null
        && Files.exists(file)
        && !Files.isWritable(folder)
        && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
  }

  private static String still(Path file) {
    return "file:" + file.toAbsolutePath().toUri().getRawPath() + "?immutable=1";
  }
}
