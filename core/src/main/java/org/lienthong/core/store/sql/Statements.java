package org.lienthong.core.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Statements of one connection, each prepared once. For one thread at a time. */
public final class Statements implements AutoCloseable {
  /** Values or rows of one statement; beyond that the statement itself costs next to nothing. */
  private static final int AT_ONCE = 128;

  private final Connection connection;
  private final Map<Text, PreparedStatement> prepared = new HashMap<>();

  /** A statement, and how many times the part of it stands there that is repeated. */
  private record Text(String sql, int times) {}

  public Statements(Connection connection) {
    this.connection = connection;
  }

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Row<T> {
    /** Reads the row that the result stands on. */
    T read(ResultSet row) throws SQLException;
  }

  /** Does something with a row. */
  @FunctionalInterface
  public interface Visitor {
    /** Reads the row that the result stands on. */
    void visit(ResultSet row) throws SQLException;
  }

  private PreparedStatement prepare(String sql, int times, IntFunction<String> whole)
      throws SQLException {
    Text text = new Text(sql, times);
    PreparedStatement statement = prepared.get(text);
    if (statement == null) {
      statement = connection.prepareStatement(whole.apply(times));
      prepared.put(text, statement);
    }
    return statement;
  }

  /** Returns the statement of this text with these values set; it stays open for the next use. */
  public PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepare(sql, 1, _ -> sql);
    bind(statement, 0, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, int behind, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      bind(statement, behind + i + 1, values[i]);
    }
  }

  private static void bind(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setObject(at, null);
      case Integer number -> statement.setInt(at, number);
      case Long number -> statement.setLong(at, number);
      case Double number -> statement.setDouble(at, number);
      case String text -> statement.setString(at, text);
      case byte[] octets -> statement.setBytes(at, octets);
      default -> throw new IllegalArgumentException("cannot bind " + value.getClass());
    }
  }

  /** Runs a statement that writes; returns how many rows it changed. */
  public int run(String sql, @Nullable Object... values) throws SQLException {
    return bound(sql, values).executeUpdate();
  }

  /**
   * Inserts rows, many with each statement.
   *
   * @param head the statement up to {@code VALUES}
   * @param rows each with the values of one row; all of one length
   * @param tail what follows the values
   */
  public void insert(String head, List<Object[]> rows, String tail) throws SQLException {
    int done = 0;
    while (done < rows.size()) {
      int count = Math.min(AT_ONCE, Integer.highestOneBit(rows.size() - done));
      int columns = rows.get(done).length;
      PreparedStatement statement =
          prepare(head, count, times -> head + ' ' + repeated(marks(columns), times) + tail);
      for (int i = 0; i < count; i++) {
        bind(statement, i * columns, rows.get(done + i));
      }
      statement.executeUpdate();
      done += count;
    }
  }

  private static String marks(int count) {
    return '(' + repeated("?", count) + ')';
  }

  private static String repeated(String part, int times) {
    return String.join(", ", Collections.nCopies(times, part));
  }

  /** Returns all rows of a query. */
  public <T> List<T> all(Row<T> row, String sql, @Nullable Object... values) throws SQLException {
    List<T> out = new ArrayList<>();
    try (ResultSet result = bound(sql, values).executeQuery()) {
      while (result.next()) {
        out.add(row.read(result));
      }
    }
    return out;
  }

  /**
   * Reads the rows that a query finds for any number of values, many with each statement. Its order
   * is that of the rows of each value; the values come in no order.
   *
   * @param sql the query, with {@code IN #} for the values
   * @param before what stands before them
   */
  public void each(Visitor visitor, String sql, Collection<?> values, Object... before)
      throws SQLException {
    List<Object> list = List.copyOf(values);
    for (int done = 0; done < list.size(); done += AT_ONCE) {
      PreparedStatement statement = among(sql, list, done, before);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          visitor.visit(result);
        }
      }
    }
  }

  /** What lacks to a round count of values is filled up with one that is there already. */
  private PreparedStatement among(String sql, List<?> values, int from, Object... before)
      throws SQLException {
    int left = values.size() - from;
    int count = left >= AT_ONCE ? AT_ONCE : Integer.highestOneBit(2 * left - 1);
    PreparedStatement statement = prepare(sql, count, times -> sql.replace("#", marks(times)));
    bind(statement, 0, before);
    for (int i = 0; i < count; i++) {
      bind(statement, before.length + i + 1, values.get(Math.min(from + i, values.size() - 1)));
    }
    return statement;
  }

  /** Returns the first row of a query. */
  public <T> Optional<T> first(Row<T> row, String sql, @Nullable Object... values)
      throws SQLException {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      return result.next() ? Optional.of(row.read(result)) : Optional.empty();
    }
  }

  /** Returns the number in the first column of the first row; 0 without a row. */
  public long number(String sql, @Nullable Object... values) throws SQLException {
    return first(row -> row.getLong(1), sql, values).orElse(0L);
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
  }
}
