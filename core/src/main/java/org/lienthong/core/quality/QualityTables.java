package org.lienthong.core.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.lienthong.core.store.sql.Migration;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.validation.RecordFinding;

/**
 * The tables of the projection. In {@code quality_figure} and {@code quality_month} the empty rule
 * has all records of the library, and their points as its number of findings.
 */
final class QualityTables {
  static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(
              1,
              List.of(
                  "CREATE TABLE quality_record (record_key BIGINT PRIMARY KEY, library TEXT NOT"
                      + " NULL, points BIGINT NOT NULL)",
                  "CREATE TABLE quality_finding (record_key BIGINT NOT NULL, number BIGINT NOT NULL,"
                      + " library TEXT NOT NULL, rule TEXT NOT NULL, place TEXT NOT NULL,"
                      + " found TEXT NOT NULL, expected TEXT NOT NULL,"
                      + " PRIMARY KEY (record_key, number))",
                  "CREATE INDEX quality_finding_rule ON quality_finding (library, rule,"
                      + " record_key)",
                  "CREATE TABLE quality_figure (library TEXT NOT NULL, rule TEXT NOT NULL,"
                      + " records BIGINT NOT NULL, findings BIGINT NOT NULL,"
                      + " PRIMARY KEY (library, rule))",
                  "CREATE TABLE quality_month (library TEXT NOT NULL, month TEXT NOT NULL,"
                      + " rule TEXT NOT NULL, records BIGINT NOT NULL, findings BIGINT NOT NULL,"
                      + " PRIMARY KEY (library, month, rule))")));

  /** The rule of the figures of all records. */
  static final String ALL = "";

  /** Enough to recognize a text. */
  private static final int LONGEST_TEXT = 200;

  private final Statements sql;
  private final TreeMap<Place, long[]> changes = new TreeMap<>();

  private record Place(String library, String rule) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int first = library.compareTo(other.library);
      return first == 0 ? rule.compareTo(other.rule) : first;
    }
  }

  /** What is stored for one record. */
  record Entry(long key, String library, List<RecordFinding> findings) {}

  QualityTables(Statements sql) {
    this.sql = sql;
  }

  /**
   * Replaces what is stored for records, and the figures with them.
   *
   * @param gone the keys of deleted records
   * @param month as 2026-11
   */
  void replace(List<Entry> entries, List<Long> gone, String month) {
    List<Long> keys = new ArrayList<>(gone);
    entries.forEach(entry -> keys.add(entry.key));
    remove(keys);
    List<Object[]> records = new ArrayList<>();
    List<Object[]> findings = new ArrayList<>();
    for (Entry entry : entries) {
      int points = RecordQuality.points(entry.findings);
      records.add(new Object[] {entry.key, entry.library, (long) points});
      count(entry.library, ALL, 1, points);
      add(entry, findings);
    }
    sql.insert("INSERT INTO quality_record (record_key, library, points) VALUES", records, "");
    sql.insert(
        "INSERT INTO quality_finding (record_key, number, library, rule, place, found, expected)"
            + " VALUES",
        findings,
        "");
    storeFigures(month);
  }

  private void add(Entry entry, List<Object[]> rows) {
    Set<String> broken = new HashSet<>();
    long number = 0;
    for (RecordFinding finding : entry.findings) {
      String rule = finding.rule().code();
      rows.add(
          new Object[] {
            entry.key,
            number++,
            entry.library,
            rule,
            finding.place(),
            shortened(finding.found()),
            shortened(finding.expected())
          });
      count(entry.library, rule, broken.add(rule) ? 1 : 0, 1);
    }
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0;
    return text.substring(0, LONGEST_TEXT - end) + "…";
  }

  private void remove(List<Long> keys) {
    if (keys.isEmpty()) {
      return;
    }
    List<Long> known = new ArrayList<>();
    sql.each(
        row -> {
          known.add(row.number(1));
          count(row.text(2), ALL, -1, -row.number(3));
        },
        "SELECT record_key, library, points FROM quality_record WHERE record_key IN #",
        keys);
    sql.each(
        row -> count(row.text(1), row.text(2), -1, -row.number(3)),
        "SELECT library, rule, count(*) FROM quality_finding WHERE record_key IN #"
            + " GROUP BY record_key, library, rule",
        keys);
    for (Long key : known) {
      sql.run("DELETE FROM quality_record WHERE record_key = ?", key);
      sql.run("DELETE FROM quality_finding WHERE record_key = ?", key);
    }
  }

  private void count(String library, String rule, long records, long findings) {
    long[] change = changes.computeIfAbsent(new Place(library, rule), _ -> new long[2]);
    change[0] += records;
    change[1] += findings;
  }

  private void storeFigures(String month) {
    changes.forEach((place, change) -> {
      sql.run(
          "INSERT INTO quality_figure (library, rule, records, findings) VALUES (?, ?, ?, ?)"
              + " ON CONFLICT (library, rule) DO UPDATE SET"
              + " records = quality_figure.records + excluded.records,"
              + " findings = quality_figure.findings + excluded.findings",
          place.library,
          place.rule,
          change[0],
          change[1]);
      sql.run(
          "INSERT INTO quality_month (library, month, rule, records, findings)"
              + " SELECT library, ?, rule, records, findings FROM quality_figure"
              + " WHERE library = ? AND rule = ?"
              + " ON CONFLICT (library, month, rule) DO UPDATE SET records = excluded.records,"
              + " findings = excluded.findings",
          month,
          place.library,
          place.rule);
    });
    changes.clear();
  }

  /** Deletes everything but the figures of earlier months, which cannot be computed again. */
  void clear(String month) {
    sql.run("DELETE FROM quality_finding");
    sql.run("DELETE FROM quality_record");
    sql.run("DELETE FROM quality_figure");
    sql.run("DELETE FROM quality_month WHERE month = ?", month);
  }
}
