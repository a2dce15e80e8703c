package org.lienthong.core.store.sql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The SQL statements of one connection of a record store. For one thread at a time.
 *
 * <p>Every text is prepared once for each connection and kept, so texts are constants and variable
 * parts are values. Values are {@code Integer}, {@code Long}, {@code Double}, {@code String},
 * {@code byte[]} or null. While the rows of a statement are read, the same text must not be run
 * again; other texts may.
 *
 * <p>The store that provides it commits and closes it. A statement that fails throws a {@code
 * StoreException}, and the transaction must then be rolled back.
 */
public interface Statements {
  /** Reads a value from a row. */
  @FunctionalInterface
  interface Reader<T> {
    /** Reads the row; it is not valid after this method. */
    T read(Row row);
  }

  /** Processes a row. */
  @FunctionalInterface
  interface Visitor {
    /** Reads the row; it is not valid after this method. */
    void visit(Row row);
  }

  /** Runs a statement that writes; returns how many rows it changed. */
  int run(String sql, @Nullable Object... values);

  /**
   * Inserts rows, many with each statement.
   *
   * @param head the statement up to {@code VALUES}
   * @param rows each with the values of one row; all of one length
   * @param tail the text after the values
   */
  void insert(String head, List<Object[]> rows, String tail);

  /** Returns all rows of a query. */
  <T> List<T> all(Reader<T> row, String sql, @Nullable Object... values);

  /**
   * Reads the rows that a query finds for any number of values, many with each statement. The
   * query's order applies to the rows of each value; the values come in no order.
   *
   * @param sql the query, with {@code IN #} for the values
   * @param before the values before them
   */
  void each(Visitor visitor, String sql, Collection<?> values, Object... before);

  /** Returns the first row of a query. */
  <T> Optional<T> first(Reader<T> row, String sql, @Nullable Object... values);

  /** Returns the number in the first column of the first row; 0 without a row. */
  long number(String sql, @Nullable Object... values);
}
