package org.lienthong.store.sqlite;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table in the order of its key, divided into blocks. Where a block begins depends on
 * that row's key alone, so a row that is added, changed or deleted changes its own block and at
 * most the one before it. For one thread.
 */
final class RowBlocks {
  private final MessageDigest digest = Digests.sha256();
  private final DataOutputStream digested =
      new DataOutputStream(
          new BufferedOutputStream(
              new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 14));

  /**
   * A block.
   *
   * @param from its first key; null for the first block, which has everything before the second
   * @param until the first key of the next block; null for the last one
   * @param rows the compared columns of its rows
   * @param print of its limits and rows
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Block(
      @Nullable Object @Nullable [] from,
      @Nullable Object @Nullable [] until,
      List<@Nullable Object[]> rows,
      Fingerprint print) {}

  /** Half of a SHA-256. */
  record Fingerprint(long high, long low) {}

  /** Takes the blocks of a table in their order. */
  @FunctionalInterface
  interface Sink {
    void take(Block block) throws IOException, SQLException;
  }

  /** Reads a table from beginning to end. */
  void scan(Connection connection, TableShape table, Sink sink) throws SQLException, IOException {
    @Nullable Object @Nullable [] from = null;
    List<@Nullable Object[]> block = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(table.select())) {
      while (rows.next()) {
        @Nullable Object[] row = row(rows, table.columns().size());
        @Nullable Object[] key = table.key(row);
        if (table.beginsBlock(key)) {
          sink.take(block(from, key, block));
          from = key;
          block = new ArrayList<>();
        }
        block.add(row);
      }
    }
    sink.take(block(from, null, block));
  }

  private static @Nullable Object[] row(ResultSet rows, int columns) throws SQLException {
    @Nullable Object[] out = new @Nullable Object[columns];
    for (int i = 0; i < columns; i++) {
      out[i] = rows.getObject(i + 1);
    }
    return out;
  }

  private Block block(
      @Nullable Object @Nullable [] from,
      @Nullable Object @Nullable [] until,
      List<@Nullable Object[]> rows)
      throws IOException {
    limit(digested, from);
    limit(digested, until);
    for (@Nullable Object[] row : rows) {
      Cells.write(digested, row);
    }
    digested.flush();
    ByteBuffer sum = ByteBuffer.wrap(digest.digest());
    return new Block(from, until, rows, new Fingerprint(sum.getLong(), sum.getLong()));
  }

  /** Writes the limit of a block. */
  static void limit(DataOutputStream out, @Nullable Object @Nullable [] key) throws IOException {
    out.writeBoolean(key != null);
    if (key != null) {
      Cells.write(out, key);
    }
  }
}
