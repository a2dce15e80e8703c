package org.lienthong.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.lienthong.core.store.jdbc.JdbcStatements;
import org.lienthong.core.store.sql.Statements;

/** A connection with its prepared statements. For one thread at a time. */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Statements statements;

  Session(Connection connection) {
    this.connection = connection;
    this.statements = new JdbcStatements(connection);
  }

  Connection connection() {
    return connection;
  }

  Statements statements() {
    return statements;
  }

  /** Closes the connection, and with it its statements. */
  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
