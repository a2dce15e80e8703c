package org.lienthong.store.sqlite;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Statements;

/**
 * The rows of a store that have changed since a copy of it was made. All tables are compared block
 * by block with the fingerprints of the copy; of a record, whose log position says that its content
 * is unchanged, the content is left out.
 */
public final class StoreChanges {
  private final Connection connection;
  private final BooleanSupplier stop;
  private final RowBlocks blocks = new RowBlocks();

  private StoreChanges(Connection connection, BooleanSupplier stop) {
    this.connection = connection;
    this.stop = stop;
  }

  /** How writing the changes ended. */
  public enum Outcome {
    WRITTEN,
    STOPPED,
    /** A table or index was created, dropped or changed since the copy. */
    OTHER_TABLES,
    /** The copy is of another store, or of a later state of this one. */
    OTHER_HISTORY
  }

  /**
   * What was written.
   *
   * @param contents of the whole store, not of its changes; empty unless they were written
   */
  public record Result(Outcome outcome, StoreCopy.Contents contents) {
    private static Result without(Outcome outcome) {
      return new Result(outcome, new StoreCopy.Contents(0, new TreeMap<>()));
    }
  }

  /**
   * Writes the fingerprints of a copy.
   *
   * @throws StoreException when it cannot be read
   */
  public static void fingerprint(Path copy, Path fingerprints) throws IOException {
    try (Session session = new Session(StoreCopy.reading(copy))) {
      session.connection().setAutoCommit(false);
      StoreChanges store = new StoreChanges(session.connection(), () -> false);
      List<TableShape> tables = TableShape.all(session.connection());
      try (StoreFingerprint.Writer out =
          new StoreFingerprint.Writer(fingerprints, session.statements(), tables.size())) {
        for (TableShape table : tables) {
          store.blocks.scan(session.connection(), table, block -> out.add(block.print()));
          out.end(table);
        }
      }
    } catch (SQLException e) {
      throw new StoreException("cannot read the record store: " + e.getMessage(), e);
    }
  }

  /**
   * Writes what has changed, as one snapshot.
   *
   * @param since the fingerprints of a copy
   * @param fingerprints where to write those of the store as it is now
   * @param changes where to write the rows that have changed
   * @param stop asked regularly; true ends the writing
   * @throws StoreException when the store cannot be read
   */
  public static Result write(
      Path store, Path since, Path fingerprints, Path changes, BooleanSupplier stop)
      throws IOException {
    StoreFingerprint before = StoreFingerprint.read(since);
    try (Session session = new Session(StoreCopy.reading(store))) {
      session.connection().setAutoCommit(false);
      StoreCopy.stopWhen(session.connection(), stop);
      Statements sql = session.statements();
      if (!StoreFingerprint.schema(sql).equals(before.schema())) {
        return Result.without(Outcome.OTHER_TABLES);
      }
      if (StoreFingerprint.lastSeq(sql) < before.lastSeq()
          || !StoreFingerprint.log(sql, before.lastSeq()).equals(before.log())) {
        return Result.without(Outcome.OTHER_HISTORY);
      }
      new StoreChanges(session.connection(), stop).write(sql, before, fingerprints, changes);
      return new Result(Outcome.WRITTEN, StoreCopy.contents(sql));
    } catch (SQLException | StoreException e) {
      if (stop.getAsBoolean()) {
        return Result.without(Outcome.STOPPED);
      }
      throw new StoreException("cannot read the record store: " + e.getMessage(), e);
    }
  }

  private void write(Statements sql, StoreFingerprint before, Path fingerprints, Path changes)
      throws SQLException, IOException {
    List<TableShape> tables = TableShape.all(connection);
    try (StoreFingerprint.Writer prints =
            new StoreFingerprint.Writer(fingerprints, sql, tables.size());
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(changes), 1 << 16));
        PreparedStatement content =
            connection.prepareStatement("SELECT marc FROM record WHERE key = ?")) {
      for (TableShape table : tables) {
        FingerprintSet known = before.blocks(table);
        out.writeBoolean(true);
        out.writeUTF(table.name());
        blocks.scan(
            connection,
            table,
            block -> {
              if (stop.getAsBoolean()) {
                throw new SQLException("stopped");
              }
              prints.add(block.print());
              if (!known.contains(block.print())) {
                write(out, table, block, before.lastSeq(), content);
              }
            });
        out.writeBoolean(false);
        prints.end(table);
      }
      out.writeBoolean(false);
    }
  }

  private static void write(
      DataOutputStream out,
      TableShape table,
      RowBlocks.Block block,
      long since,
      PreparedStatement content)
      throws IOException, SQLException {
    out.writeBoolean(true);
    RowBlocks.limit(out, block.from());
    RowBlocks.limit(out, block.until());
    out.writeInt(block.rows().size());
    int seq = table.place("seq");
    for (@Nullable Object[] row : block.rows()) {
      Cells.write(out, row);
      if (table.isRecord()) {
        boolean changed = row[seq] instanceof Number number && number.longValue() > since;
        out.writeBoolean(changed);
        if (changed) {
          Cells.write(out, content(content, table.key(row)));
        }
      }
    }
  }

  private static Object content(PreparedStatement content, @Nullable Object[] key)
      throws SQLException {
    Cells.bind(content, 1, key);
    try (ResultSet row = content.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("a record has gone within one snapshot");
      }
      return row.getBytes(1);
    }
  }

  /**
   * Applies changes to the copy since which they were written, or to one to which all earlier
   * changes were applied. The copy is of no use when this fails.
   *
   * @throws StoreException when the changes are not of this copy, or it cannot be written
   */
  public static void apply(Path copy, Path changes) throws IOException {
    ChangesReader.apply(copy, changes);
  }
}
