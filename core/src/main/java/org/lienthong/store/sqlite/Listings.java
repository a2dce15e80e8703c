package org.lienthong.store.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.store.Listing;

/** Turns a {@link Listing} into a range of seq, and that into SQL. */
final class Listings {
  private Listings() {}

  static PreparedStatement page(Session session, Listing listing, long afterSeq, int limit)
      throws SQLException {
    return query(session, "SELECT " + Rows.COLUMNS, listing, afterSeq, limit);
  }

  static PreparedStatement count(Session session, Listing listing) throws SQLException {
    return query(session, "SELECT count(*)", listing, 0, 0);
  }

  private static PreparedStatement query(
      Session session, String select, Listing listing, long afterSeq, int limit)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    String sql = select + source(listing, values);
    values.add(Math.max(afterSeq, before(session, listing.from())));
    values.add(last(session, listing.until()));
    if (limit > 0) {
      sql += " ORDER BY " + (listing.set() == null ? "r" : "m") + ".seq LIMIT ?";
      values.add(limit);
    }
    return session.statement(sql, values.toArray());
  }

  private static String source(Listing listing, List<Object> values) {
    values.add(listing.catalogue());
    String live = listing.live() ? " AND r.deleted = 0" : "";
    if (listing.set() == null) {
      return " FROM record r WHERE r.catalogue = ?" + live + " AND r.seq > ? AND r.seq <= ?";
    }
    values.add(listing.set());
    return " FROM set_member m JOIN record r ON r.key = m.record WHERE m.catalogue = ? AND m.set_spec = ?"
        + live
        + " AND m.seq > ? AND m.seq <= ?";
  }

  /** Returns the seq before the first of this date. */
  private static long before(Session session, @Nullable Instant from) throws SQLException {
    if (from == null) {
      return 0;
    }
    long first = firstFrom(session, from.getEpochSecond());
    return first == 0 ? Long.MAX_VALUE : first - 1;
  }

  /** Returns the last seq of this date. */
  private static long last(Session session, @Nullable Instant until) throws SQLException {
    if (until == null) {
      return Long.MAX_VALUE;
    }
    long next = firstFrom(session, until.getEpochSecond() + 1);
    return next == 0 ? Long.MAX_VALUE : next - 1;
  }

  private static long firstFrom(Session session, long second) throws SQLException {
    return Rows.number(
        session.statement(
            "SELECT seq FROM second WHERE datestamp >= ? ORDER BY datestamp LIMIT 1", second));
  }
}
