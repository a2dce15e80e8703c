package org.lienthong.store.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.store.Listing;

/**
 * Turns a {@link Listing} into a range of seq, and that into SQL. Dates become seqs within the same
 * statement, so that both are read at one moment of the store.
 */
final class Listings {
  /** The last seq before a second; the greatest when nothing was written since. */
  private static final String LAST_BEFORE =
      "coalesce((SELECT seq - 1 FROM second WHERE datestamp >= ? ORDER BY datestamp LIMIT 1), "
          + SetSpecs.MAX_SEQ
          + ")";

  private Listings() {}

  static PreparedStatement page(Session session, Listing listing, long afterSeq, int limit)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    String sql =
        "SELECT "
            + Rows.COLUMNS
            + source(session, listing, afterSeq, values)
            + " ORDER BY m.place LIMIT ?";
    values.add(limit);
    return session.statement(sql, values.toArray());
  }

  /** Selects the seqs that a listing lies behind and ends with, as two numbers. */
  static PreparedStatement bounds(Session session, Listing listing) throws SQLException {
    Instant from = listing.from();
    Instant until = listing.until();
    List<Object> values = new ArrayList<>();
    if (from != null) {
      values.add(from.getEpochSecond());
    }
    if (until != null) {
      values.add(until.getEpochSecond() + 1);
    }
    return session.statement(
        "SELECT "
            + (from == null ? "0" : LAST_BEFORE)
            + ", "
            + (until == null ? Long.toString(SetSpecs.MAX_SEQ) : LAST_BEFORE),
        values.toArray());
  }

  static PreparedStatement count(Session session, Listing listing) throws SQLException {
    List<Object> values = new ArrayList<>();
    String sql = "SELECT count(*)" + source(session, listing, 0, values);
    return session.statement(sql, values.toArray());
  }

  /** Returns the FROM and WHERE of a listing. */
  private static String source(Session session, Listing listing, long afterSeq, List<Object> values)
      throws SQLException {
    String set = listing.set() == null ? SetSpecs.CATALOGUE : listing.set();
    long base = SetSpecs.base(session.statements(), listing.catalogue(), set);
    // Cross: set_place is walked, and not the record table searched for each of its places.
    StringBuilder sql =
        new StringBuilder(300)
            .append(" FROM set_place m CROSS JOIN record r WHERE r.seq = m.place & ")
            .append(SetSpecs.MAX_SEQ)
            .append(listing.live() ? " AND m.gone = 0" : "")
            .append(" AND m.place > ? + ");
    values.add(base);
    values.add(afterSeq);
    if (listing.from() == null) {
      sql.append('?');
    } else {
      sql.append("max(?, ").append(LAST_BEFORE).append(')');
      values.add(listing.from().getEpochSecond());
    }
    sql.append(" AND m.place <= ? + ");
    values.add(base);
    if (listing.until() == null) {
      sql.append(SetSpecs.MAX_SEQ);
    } else {
      sql.append(LAST_BEFORE);
      values.add(listing.until().getEpochSecond() + 1);
    }
    return sql.toString();
  }
}
