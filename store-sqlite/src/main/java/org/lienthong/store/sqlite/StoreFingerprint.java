package org.lienthong.store.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.store.sqlite.RowBlocks.Fingerprint;

/**
 * What is known of a store that was copied: enough to find every row that has changed since, in a
 * hundredth of its size.
 *
 * @param schema digest of the definitions of all tables and indexes
 * @param lastSeq the greatest seq of a record; 0 for none
 * @param log digest of the log's seconds up to {@code lastSeq}, which never change afterwards
 * @param blocks the blocks of each table, by its name
 */
record StoreFingerprint(
    String schema, long lastSeq, String log, Map<String, FingerprintSet> blocks) {
  private static final int VERSION = 1;

  StoreFingerprint {
    blocks = Map.copyOf(blocks);
  }

  static String schema(Statements sql) {
    MessageDigest digest = Digests.sha256();
    sql.all(
        row -> line(digest, row.text(1) + " " + row.text(2)),
        "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!'"
            + " ORDER BY name");
    return HexFormat.of().formatHex(digest.digest());
  }

  static long lastSeq(Statements sql) {
    return sql.number("SELECT coalesce(max(seq), 0) FROM record");
  }

  static String log(Statements sql, long lastSeq) {
    MessageDigest digest = Digests.sha256();
    sql.all(
        row -> line(digest, row.number(1) + " " + row.number(2)),
        "SELECT datestamp, seq FROM second WHERE seq <= ? ORDER BY seq",
        lastSeq);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static boolean line(MessageDigest digest, String text) {
    digest.update((text + "\n").getBytes(UTF_8));
    return true;
  }

  static StoreFingerprint read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      int version = in.readInt();
      if (version != VERSION) {
        throw new IOException("fingerprints of version " + version);
      }
      String schema = in.readUTF();
      long lastSeq = in.readLong();
      String log = in.readUTF();
      int tables = in.readInt();
      Map<String, FingerprintSet> blocks = new HashMap<>();
      for (int i = 0; i < tables; i++) {
        blocks.put(in.readUTF(), FingerprintSet.read(in));
      }
      return new StoreFingerprint(schema, lastSeq, log, blocks);
    }
  }

  FingerprintSet blocks(TableShape table) {
    return blocks.getOrDefault(table.name(), FingerprintSet.none());
  }

  /** Writes a file of fingerprints, table by table. For one thread. */
  static final class Writer implements AutoCloseable {
    private final DataOutputStream out;
    private final ByteArrayOutputStream table = new ByteArrayOutputStream();
    private final DataOutputStream blocks = new DataOutputStream(table);

    Writer(Path file, Statements sql, int tables) throws IOException {
      String schema = schema(sql);
      long lastSeq = lastSeq(sql);
      String log = log(sql, lastSeq);
      this.out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
      out.writeInt(VERSION);
      out.writeUTF(schema);
      out.writeLong(lastSeq);
      out.writeUTF(log);
      out.writeInt(tables);
    }

    void add(Fingerprint print) throws IOException {
      blocks.writeLong(print.high());
      blocks.writeLong(print.low());
    }

    void end(TableShape shape) throws IOException {
      out.writeUTF(shape.name());
      out.writeInt(table.size() / (2 * Long.BYTES));
      table.writeTo(out);
      table.reset();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
