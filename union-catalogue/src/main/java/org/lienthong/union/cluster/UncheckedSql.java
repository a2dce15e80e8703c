package org.lienthong.union.cluster;

import java.sql.SQLException;

/** Carries an {@link SQLException} through code that cannot throw it. */
final class UncheckedSql extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UncheckedSql(SQLException cause) {
    super(cause);
  }
}
