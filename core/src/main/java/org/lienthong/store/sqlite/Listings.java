package org.lienthong.store.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.store.Listing;

/**
 * Turns a {@link Listing} into a range of seq, and that into SQL. Dates become seqs within the same
 * statement, so that both are read at one moment of the store.
 */
final class Listings {
  /** The last seq before a second; the greatest number when nothing was written since. */
  private static final String LAST_BEFORE =
      "coalesce((SELECT seq - 1 FROM second WHERE datestamp >= ? ORDER BY datestamp LIMIT 1),"
          + " 9223372036854775807)";

  private Listings() {}

  static PreparedStatement page(Session session, Listing listing, long afterSeq, int limit)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    String sql =
        "SELECT "
            + Rows.COLUMNS
            + source(listing, true, afterSeq, values)
            + " ORDER BY "
            + seq(listing)
            + " LIMIT ?";
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
            + (until == null ? Long.toString(Long.MAX_VALUE) : LAST_BEFORE),
        values.toArray());
  }

  static PreparedStatement count(Session session, Listing listing) throws SQLException {
    List<Object> values = new ArrayList<>();
    String sql = "SELECT count(*)" + source(listing, listing.live(), 0, values);
    return session.statement(sql, values.toArray());
  }

  /** Returns the FROM and WHERE of a listing, where of a set without the records themselves. */
  private static String source(
      Listing listing, boolean withRecords, long afterSeq, List<Object> values) {
    StringBuilder sql = new StringBuilder(300);
    String set = listing.set();
    values.add(listing.catalogue());
    if (set == null) {
      sql.append(" FROM record r WHERE r.catalogue = ?");
    } else {
      sql.append(" FROM set_member m")
          .append(withRecords ? " JOIN record r ON r.key = m.record" : "")
          .append(" WHERE m.catalogue = ? AND m.set_spec = ?");
      values.add(set);
    }
    if (listing.live()) {
      sql.append(set == null ? " AND r.deleted = 0" : " AND r.deleted = 0 AND m.gone = 0");
    }
    appendRange(listing, afterSeq, sql, values);
    return sql.toString();
  }

  private static void appendRange(
      Listing listing, long afterSeq, StringBuilder sql, List<Object> values) {
    String seq = " AND " + seq(listing);
    values.add(afterSeq);
    if (listing.from() == null) {
      sql.append(seq).append(" > ?");
    } else {
      sql.append(seq).append(" > max(?, ").append(LAST_BEFORE).append(')');
      values.add(listing.from().getEpochSecond());
    }
    if (listing.until() != null) {
      sql.append(seq).append(" <= ").append(LAST_BEFORE);
      values.add(listing.until().getEpochSecond() + 1);
    }
  }

  private static String seq(Listing listing) {
    return listing.set() == null ? "r.seq" : "m.seq";
  }
}
