package org.lienthong.union.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prepared statements of one transaction, each prepared once. For the thread of that transaction.
 */
public final class Statements implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  public Statements(Connection connection) {
    this.connection = connection;
  }

  /** Makes a value of a row. */
  @FunctionalInterface
  public interface Row<T> {
    /** Reads the row that the result stands on. */
    T read(ResultSet row) throws SQLException;
  }

  private PreparedStatement bind(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Integer number -> statement.setInt(i + 1, number);
        case Long number -> statement.setLong(i + 1, number);
        case Double number -> statement.setDouble(i + 1, number);
        case String text -> statement.setString(i + 1, text);
        default -> throw new IllegalArgumentException("cannot bind " + values[i].getClass());
      }
    }
    return statement;
  }

  /** Runs a statement that writes; returns how many rows it changed. */
  public int run(String sql, Object... values) throws SQLException {
    return bind(sql, values).executeUpdate();
  }

  /** Returns all rows of a query. */
  public <T> List<T> all(Row<T> row, String sql, Object... values) throws SQLException {
    List<T> out = new ArrayList<>();
    try (ResultSet result = bind(sql, values).executeQuery()) {
      while (result.next()) {
        out.add(row.read(result));
      }
    }
    return out;
  }

  /** Returns the first row of a query. */
  public <T> Optional<T> first(Row<T> row, String sql, Object... values) throws SQLException {
    try (ResultSet result = bind(sql, values).executeQuery()) {
      return result.next() ? Optional.of(row.read(result)) : Optional.empty();
    }
  }

  /** Returns the number in the first column of the first row; 0 without a row. */
  public long number(String sql, Object... values) throws SQLException {
    return first(row -> row.getLong(1), sql, values).orElse(0L);
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
  }
}
