package org.lienthong.store.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** The values of a row as octets, each with its type. */
final class Cells {
  private static final int NULL = 0;
  private static final int INTEGER = 1;
  private static final int REAL = 2;
  private static final int TEXT = 3;
  private static final int BLOB = 4;

  /** The longest value that is read, far above the longest record. */
  private static final int MAX_OCTETS = 64 << 20;

  private Cells() {}

  static void write(DataOutput out, @Nullable Object[] cells) throws IOException {
    out.writeShort(cells.length);
    for (Object cell : cells) {
      write(out, cell);
    }
  }

  static void write(DataOutput out, @Nullable Object cell) throws IOException {
    switch (cell) {
      case null -> out.writeByte(NULL);
      case Double number -> {
        out.writeByte(REAL);
        out.writeDouble(number);
      }
      case Number number -> {
        out.writeByte(INTEGER);
        out.writeLong(number.longValue());
      }
      case String text -> octets(out, TEXT, text.getBytes(UTF_8));
      case byte[] octets -> octets(out, BLOB, octets);
      default -> throw new IllegalStateException("no type of SQLite: " + cell.getClass());
    }
  }

  private static void octets(DataOutput out, int type, byte[] octets) throws IOException {
    out.writeByte(type);
    out.writeInt(octets.length);
    out.write(octets);
  }

  static @Nullable Object[] readAll(DataInput in) throws IOException {
    @Nullable Object[] out = new @Nullable Object[in.readUnsignedShort()];
    for (int i = 0; i < out.length; i++) {
      out[i] = read(in);
    }
    return out;
  }

  static @Nullable Object read(DataInput in) throws IOException {
    int type = in.readByte();
    return switch (type) {
      case NULL -> null;
      case INTEGER -> in.readLong();
      case REAL -> in.readDouble();
      case TEXT -> new String(octets(in), UTF_8);
      case BLOB -> octets(in);
      default -> throw new IOException("not a type of a value: " + type);
    };
  }

  private static byte[] octets(DataInput in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MAX_OCTETS) {
      throw new IOException("not a length of a value: " + length);
    }
    byte[] out = new byte[length];
    in.readFully(out);
    return out;
  }

  /**
   * Sets parameters of a statement.
   *
   * @param from the number of the first, counted from 1
   * @return the number after the last
   */
  static int bind(PreparedStatement statement, int from, @Nullable Object[] cells)
      throws SQLException {
    int at = from;
    for (Object cell : cells) {
      bind(statement, at++, cell);
    }
    return at;
  }

  static void bind(PreparedStatement statement, int at, @Nullable Object cell) throws SQLException {
    switch (cell) {
      case null -> statement.setNull(at, Types.NULL);
      case Double number -> statement.setDouble(at, number);
      case Number number -> statement.setLong(at, number.longValue());
      case String text -> statement.setString(at, text);
      case byte[] octets -> statement.setBytes(at, octets);
      default -> throw new IllegalStateException("no type of SQLite: " + cell.getClass());
    }
  }
}
