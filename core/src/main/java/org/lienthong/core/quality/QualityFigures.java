package org.lienthong.core.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.sql.Row;
import org.lienthong.marc.validation.QualityRule;
import org.lienthong.marc.validation.RecordFinding;

/** Reads what {@link QualityProjection} keeps. Thread-safe. */
public final class QualityFigures {
  private final RecordStore store;

  /** Reads the tables of a store, which the projection has created. */
  public QualityFigures(RecordStore store) {
    this.store = store;
  }

  /**
   * The figures of all records of a library.
   *
   * @param records live records
   * @param score their average points, 0 to {@link RecordQuality#BEST}
   */
  public record LibraryFigures(String library, long records, double score) {}

  /**
   * The figures of one rule.
   *
   * @param records how many records break it
   * @param findings how often they do
   */
  public record RuleFigures(QualityRule rule, long records, long findings) {}

  /**
   * The figures at the end of a month.
   *
   * @param month as 2026-11
   */
  public record MonthFigures(String month, long records, double score) {}

  /** A finding and the key of its record in the store. */
  public record Located(long key, RecordFinding finding) {}

  /** Returns the libraries that have records, by code. */
  public List<LibraryFigures> libraries() {
    return store.read(sql ->
        sql.all(
            row -> new LibraryFigures(row.text(1), row.number(2), average(row)),
            "SELECT library, records, findings FROM quality_figure WHERE rule = '' AND records > 0"
                + " ORDER BY library"));
  }

  private static double average(Row row) {
    return row.number(2) == 0 ? 0 : (double) row.number(3) / row.number(2);
  }

  /** Returns the figures of a library; empty when it has no record. */
  public Optional<LibraryFigures> library(String code) {
    return libraries().stream().filter(l -> l.library().equals(code)).findFirst();
  }

  /** Returns the rules that records of a library break, those of most records first. */
  public List<RuleFigures> rules(String library) {
    List<RuleFigures> out = new ArrayList<>();
    store.read(sql ->
        sql.all(
            row ->
                QualityRules.find(row.text(1))
                    .map(rule -> out.add(new RuleFigures(rule, row.number(2), row.number(3)))),
            "SELECT rule, records, findings FROM quality_figure WHERE library = ? AND rule <> ''"
                + " AND findings > 0 ORDER BY records DESC, rule",
            library));
    return out;
  }

  /** Returns the months in which records of a library changed, the first one first. */
  public List<MonthFigures> months(String library) {
    return store.read(sql ->
        sql.all(
            row -> new MonthFigures(row.text(1), row.number(2), average(row)),
            "SELECT month, records, findings FROM quality_month WHERE library = ? AND rule = ''"
                + " ORDER BY month",
            library));
  }

  /**
   * Returns findings of one rule in a library, in the order of the keys of their records: those of
   * the next {@code limit} records after a key.
   */
  public List<Located> findings(String library, QualityRule rule, long afterKey, int limit) {
    return store.read(sql ->
        sql.all(
            row ->
                new Located(
                    row.number(1), new RecordFinding(rule, row.text(2), row.text(3), row.text(4))),
            "SELECT record_key, place, found, expected FROM quality_finding WHERE library = ?"
                + " AND rule = ? AND record_key IN (SELECT DISTINCT record_key FROM quality_finding"
                + " WHERE library = ? AND rule = ? AND record_key > ? ORDER BY record_key LIMIT ?)"
                + " ORDER BY record_key, place",
            library,
            rule.code(),
            library,
            rule.code(),
            afterKey,
            limit));
  }
}
