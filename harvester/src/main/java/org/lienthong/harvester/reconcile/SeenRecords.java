package org.lienthong.harvester.reconcile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Which records the present run over a library has seen, and with which datestamp; kept in a table
 * so that a run goes on after a crash, and no catalogue need fit into memory. For one connection.
 */
public final class SeenRecords implements AutoCloseable {
  /** The table, made when a harvester is made. */
  public static final List<String> DDL =
      List.of(
          "CREATE TABLE IF NOT EXISTS harvest_seen (library TEXT NOT NULL, id TEXT NOT NULL,"
              + " datestamp TEXT NOT NULL, PRIMARY KEY (library, id))");

  private final String library;
  private final PreparedStatement find;
  private final PreparedStatement put;

  public SeenRecords(Connection connection, String library) throws SQLException {
    this.library = library;
    this.find =
        connection.prepareStatement(
            "SELECT datestamp FROM harvest_seen WHERE library = ? AND id = ?");
    this.put =
        connection.prepareStatement(
            "INSERT INTO harvest_seen (library, id, datestamp) VALUES (?, ?, ?)"
                + " ON CONFLICT (library, id) DO UPDATE SET datestamp = excluded.datestamp");
  }

  /** Returns the datestamp that a record was last seen with; empty for one not seen. */
  public Optional<String> datestamp(String id) throws SQLException {
    find.setString(1, library);
    find.setString(2, id);
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  /** Notes that a record came; {@code datestamp} is empty where there is none. */
  public void note(String id, String datestamp) throws SQLException {
    put.setString(1, library);
    put.setString(2, id);
    put.setString(3, datestamp);
    put.executeUpdate();
  }

  /** Returns how many records were seen. */
  public static long count(Connection connection, String library) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT count(*) FROM harvest_seen WHERE library = ?")) {
      query.setString(1, library);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /** Forgets what was seen. */
  public static void forget(Connection connection, String library) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM harvest_seen WHERE library = ?")) {
      delete.setString(1, library);
      delete.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    find.close();
    put.close();
  }
}
