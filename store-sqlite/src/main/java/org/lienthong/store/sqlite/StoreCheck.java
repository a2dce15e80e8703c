package org.lienthong.store.sqlite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.check.CheckWatch;
import org.lienthong.core.check.Fault;
import org.lienthong.core.check.Findings;
import org.lienthong.core.store.StoreException;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.packed.PackedMarc;

/**
 * Checks one snapshot of a store: the file's pages, every record, and what is counted from them.
 */
public final class StoreCheck {
  /** Records read at once; the longest have a few hundred kilobytes. */
  private static final int BATCH = 500;

  /** Lines of SQLite about a damaged file. */
  private static final int LINES = 20;

  private final Statements sql;
  private final Findings findings;
  private final CheckWatch watch;
  private final Map<String, long[]> counted = new HashMap<>();
  private final Map<Long, Boolean> places = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Map<String, Long> bases = new HashMap<>();
  private long seq;
  private long datestamp = Long.MIN_VALUE;

  private StoreCheck(Statements sql, Findings findings, CheckWatch watch) {
    this.sql = sql;
    this.findings = findings;
    this.watch = watch;
  }

  /**
   * Checks everything.
   *
   * @return the number of records that were read
   */
  public static long run(Statements sql, Findings findings, CheckWatch watch) {
    StoreCheck check = new StoreCheck(sql, findings, watch);
    try {
      check.pages();
      check.versions();
      check.records();
      check.counts();
    } catch (StoreException e) {
      findings.add(Fault.DATABASE_DAMAGED, String.valueOf(e.getMessage()));
    }
    return check.counted.values().stream().mapToLong(count -> count[0]).sum();
  }

  private void pages() {
    watch.progress("đọc các trang của cơ sở dữ liệu / reading the pages of the database", 0, 0);
    for (String line : sql.all(row -> row.text(1), "PRAGMA integrity_check(" + LINES + ")")) {
      if (!line.equals("ok")) {
        findings.add(Fault.DATABASE_DAMAGED, line);
      }
    }
  }

  /** Steps are numbered from 1 without gaps. */
  private void versions() {
    sql.all(
        row -> {
          if (row.number(2) != row.number(3)) {
            findings.add(Fault.SCHEMA_VERSIONS, row.text(1));
          }
          return row.text(1);
        },
        "SELECT owner, max(version), count(*) FROM schema_version GROUP BY owner");
  }

  private void records() {
    long all = sql.number("SELECT count(*) FROM record");
    long done = 0;
    while (true) {
      places.clear();
      names.clear();
      int count =
          sql.all(
                  this::record,
                  "SELECT r.catalogue, r.id, r.seq, r.datestamp, r.deleted, r.sets, r.left_sets,"
                      + " r.origins, r.digest, r.marc FROM record r WHERE r.seq > ?"
                      + " ORDER BY r.seq LIMIT "
                      + BATCH,
                  seq)
              .size();
      if (count == 0) {
        return;
      }
      places();
      done += count;
      watch.progress("đọc biểu ghi / reading records", done, all);
    }
  }

  private long record(Row row) {
    String catalogue = row.text(1);
    String name = catalogue + "/" + row.text(2);
    seq = row.number(3);
    boolean deleted = row.integer(5) != 0;
    if (row.number(4) < datestamp) {
      findings.add(Fault.LOG_DISORDERED, name);
    }
    datestamp = Math.max(datestamp, row.number(4));
    long[] count = counted.computeIfAbsent(catalogue, _ -> new long[2]);
    count[0]++;
    count[1] += deleted ? 0 : 1;
    byte[] packed = row.octets(10);
    if (!Arrays.equals(Digests.of(packed), row.octets(9))) {
      findings.add(Fault.DIGEST_DIFFERS, name);
    } else if (!isReadable(packed, row.text(8))) {
      findings.add(Fault.RECORD_UNREADABLE, name);
    }
    expect(catalogue, SetPlaces.withParents(row.text(6)), deleted, name);
    expect(catalogue, Rows.sets(row.text(7)), true, name);
    return seq;
  }

  private static boolean isReadable(byte[] packed, String origins) {
    try {
      PackedMarc.unpack(packed);
      OriginText.parse(origins);
      return true;
    } catch (RuntimeException e) {
      // Whatever a reader of damaged octets throws.
      return false;
    }
  }

  private void expect(String catalogue, Iterable<String> sets, boolean gone, String name) {
    for (String set : sets) {
      long base =
          bases.computeIfAbsent(catalogue + " " + set, _ -> SetSpecs.base(sql, catalogue, set));
      places.put(base + seq, gone);
      names.put(base + seq, name + " " + set);
    }
  }

  /** Every record is in the lists of its sets and of those that it has left. */
  private void places() {
    sql.each(
        row -> {
          if (places.getOrDefault(row.number(1), false) == (row.integer(2) != 0)) {
            names.remove(row.number(1));
          }
        },
        "SELECT place, gone FROM set_place WHERE place IN #",
        List.copyOf(places.keySet()));
    names.values().forEach(name -> findings.add(Fault.SET_PLACE_MISSING, name));
  }

  private void counts() {
    Map<String, long[]> stored = new HashMap<>();
    sql.all(
        row -> stored.put(row.text(1), new long[] {row.number(2), row.number(3)}),
        "SELECT catalogue, records, live FROM catalogue_count");
    counted.forEach((catalogue, count) -> {
      if (!Arrays.equals(count, stored.remove(catalogue))) {
        findings.add(Fault.COUNT_DIFFERS, catalogue);
      }
    });
    stored.forEach((catalogue, count) -> {
      if (count[0] != 0) {
        findings.add(Fault.COUNT_DIFFERS, catalogue);
      }
    });
  }
}
