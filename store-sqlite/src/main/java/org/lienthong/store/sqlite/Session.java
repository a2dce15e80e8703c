package org.lienthong.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.sql.Statements;

/** A connection with its prepared statements. For one thread at a time. */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Statements statements;

  Session(Connection connection) {
    this.connection = connection;
    this.statements = new Statements(connection);
  }

  Connection connection() {
    return connection;
  }

  Statements statements() {
    return statements;
  }

  /** Returns the statement of this text with these values set; it stays open for the next use. */
  PreparedStatement statement(String sql, @Nullable Object... values) throws SQLException {
    return statements.bound(sql, values);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
