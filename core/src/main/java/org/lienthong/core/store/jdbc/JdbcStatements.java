package org.lienthong.core.store.jdbc;

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
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;

/**
 * The statements of one JDBC connection, each prepared once; created by the adapters of stores. For
 * one thread at a time.
 */
public final class JdbcStatements implements Statements, AutoCloseable {
  /** Values or rows of one statement; above that the cost of the statement itself is negligible. */
  private static final int AT_ONCE = 128;

  private final Connection connection;
  private final Map<Text, PreparedStatement> prepared = new HashMap<>();

  /** A statement, and how often its repeated part occurs. */
  private record Text(String sql, int times) {}

  /** Makes it over a connection, which the caller commits and closes. */
  public JdbcStatements(Connection connection) {
    this.connection = connection;
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

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepare(sql, 1, _ -> sql);
    bind(statement, 0, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, int after, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      bind(statement, after + i + 1, values[i]);
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

  @Override
  public int run(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  @Override
  public void insert(String head, List<Object[]> rows, String tail) {
    try {
      int done = 0;
      while (done < rows.size()) {
        int count = Math.min(AT_ONCE, Integer.highestOneBit(rows.size() - done));
        int columns = rows.get(done).length;
        PreparedStatement statement =
            prepare(
                head + '\n' + columns + '\n' + tail,
                count,
                times -> head + ' ' + repeated(marks(columns), times) + tail);
        for (int i = 0; i < count; i++) {
          bind(statement, i * columns, rows.get(done + i));
        }
        statement.executeUpdate();
        done += count;
      }
    } catch (SQLException e) {
      throw failed(head, e);
    }
  }

  private static String marks(int count) {
    return '(' + repeated("?", count) + ')';
  }

  private static String repeated(String part, int times) {
    return String.join(", ", Collections.nCopies(times, part));
  }

  @Override
  public <T> List<T> all(Reader<T> reader, String sql, @Nullable Object... values) {
    List<T> out = new ArrayList<>();
    try (ResultSet result = bound(sql, values).executeQuery()) {
      Row row = new JdbcRow(result);
      while (result.next()) {
        out.add(reader.read(row));
      }
    } catch (SQLException e) {
      throw failed(sql, e);
    }
    return out;
  }

  @Override
  public void each(Visitor visitor, String sql, Collection<?> values, Object... before) {
    List<Object> list = List.copyOf(values);
    for (int done = 0; done < list.size(); done += AT_ONCE) {
      try (ResultSet result = among(sql, list, done, before).executeQuery()) {
        Row row = new JdbcRow(result);
        while (result.next()) {
          visitor.visit(row);
        }
      } catch (SQLException e) {
        throw failed(sql, e);
      }
    }
  }

  /** Pads the values to a round count with a value that is there already. */
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

  @Override
  public <T> Optional<T> first(Reader<T> reader, String sql, @Nullable Object... values) {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      return result.next() ? Optional.of(reader.read(new JdbcRow(result))) : Optional.empty();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  @Override
  public long number(String sql, @Nullable Object... values) {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      return result.next() ? result.getLong(1) : 0;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Statements are prepared again after a failure: the driver closes one that fails. */
  private StoreException failed(String sql, SQLException cause) {
    try {
      close();
    } catch (SQLException e) {
      prepared.clear();
      cause.addSuppressed(e);
    }
    return new StoreException(cause.getMessage() + " in '" + sql + "'", cause);
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    prepared.clear();
  }
}
