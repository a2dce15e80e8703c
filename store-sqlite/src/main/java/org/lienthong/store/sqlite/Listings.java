package org.lienthong.store.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Statements;

/**
 * Translates a {@link Listing} to a range of seq, and that to SQL. Dates become seqs within the
 * same statement, so that both are read from one snapshot of the store.
 */
final class Listings {
  /** The last seq before a second; the greatest seq when nothing was written since. */
  private static final String LAST_BEFORE =
      "coalesce((SELECT seq - 1 FROM second WHERE datestamp >= ? ORDER BY datestamp LIMIT 1), "
          + SetSpecs.MAX_SEQ
          + ")";

  private Listings() {}

  static List<StoredRecord> page(Statements sql, Listing listing, long afterSeq, int limit) {
    List<Object> values = new ArrayList<>();
    String text =
        "SELECT "
            + Rows.COLUMNS
            + source(sql, listing, afterSeq, values)
            + " ORDER BY m.place LIMIT ?";
    values.add(limit);
    return sql.all(Rows::record, text, values.toArray());
  }

  /**
   * The range of seqs of a listing at one moment.
   *
   * @param after the seq after which it begins
   * @param last the seq with which it ends
   */
  record Bounds(long after, long last) {}

  static Bounds bounds(Statements sql, Listing listing) {
    Instant from = listing.from();
    Instant until = listing.until();
    List<Object> values = new ArrayList<>();
    if (from != null) {
      values.add(from.getEpochSecond());
    }
    if (until != null) {
      values.add(until.getEpochSecond() + 1);
    }
    String text =
        "SELECT "
            + (from == null ? "0" : LAST_BEFORE)
            + ", "
            + (until == null ? Long.toString(SetSpecs.MAX_SEQ) : LAST_BEFORE);
    return sql.first(row -> new Bounds(row.number(1), row.number(2)), text, values.toArray())
        .orElseThrow();
  }

  static long count(Statements sql, Listing listing) {
    List<Object> values = new ArrayList<>();
    String text = "SELECT count(*)" + source(sql, listing, 0, values);
    return sql.number(text, values.toArray());
  }

  /** Returns the FROM and WHERE of a listing. */
  private static String source(
      Statements sql, Listing listing, long afterSeq, List<Object> values) {
    String set = listing.set() == null ? SetSpecs.CATALOGUE : listing.set();
    long base = SetSpecs.base(sql, listing.catalogue(), set);
    // CROSS fixes the join order: SQLite walks set_place, not the record table.
    StringBuilder text =
        new StringBuilder(300)
            .append(" FROM set_place m CROSS JOIN record r WHERE r.seq = m.place & ")
            .append(SetSpecs.MAX_SEQ)
            .append(listing.live() ? " AND m.gone = 0" : "")
            .append(" AND m.place > ? + ");
    values.add(base);
    values.add(afterSeq);
    if (listing.from() == null) {
      text.append('?');
    } else {
      text.append("max(?, ").append(LAST_BEFORE).append(')');
      values.add(listing.from().getEpochSecond());
    }
    text.append(" AND m.place <= ? + ");
    values.add(base);
    if (listing.until() == null) {
      text.append(SetSpecs.MAX_SEQ);
    } else {
      text.append(LAST_BEFORE);
      values.add(listing.until().getEpochSecond() + 1);
    }
    return text.toString();
  }
}
