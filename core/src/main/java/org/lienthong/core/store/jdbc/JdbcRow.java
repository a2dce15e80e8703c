package org.lienthong.core.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Row;

/** The current row of a JDBC result; one object for all rows. */
final class JdbcRow implements Row {
  private final ResultSet result;

  JdbcRow(ResultSet result) {
    this.result = result;
  }

  @Override
  public String text(int column) {
    return present(textOrNull(column), column);
  }

  @Override
  public @Nullable String textOrNull(int column) {
    try {
      return result.getString(column);
    } catch (SQLException e) {
      throw unreadable(column, e);
    }
  }

  @Override
  public long number(int column) {
    try {
      return result.getLong(column);
    } catch (SQLException e) {
      throw unreadable(column, e);
    }
  }

  @Override
  public int integer(int column) {
    try {
      return result.getInt(column);
    } catch (SQLException e) {
      throw unreadable(column, e);
    }
  }

  @Override
  public byte[] octets(int column) {
    try {
      return present(result.getBytes(column), column);
    } catch (SQLException e) {
      throw unreadable(column, e);
    }
  }

  private static <T> T present(@Nullable T value, int column) {
    if (value == null) {
      throw new StoreException("column " + column + " of a row is null");
    }
    return value;
  }

  private static StoreException unreadable(int column, SQLException cause) {
    return new StoreException(
        "cannot read column " + column + " of a row: " + cause.getMessage(), cause);
  }
}
