package org.lienthong.union.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;

/** The table of decisions. Nothing is ever taken out of it; undoing is written beside. */
public final class DecisionTable {
  /** Makes what is not there. */
  public static final List<String> DDL =
      List.of(
          "CREATE TABLE IF NOT EXISTS union_decision (number INTEGER PRIMARY KEY,"
              + " kind TEXT NOT NULL, isbn TEXT NOT NULL, who TEXT NOT NULL,"
              + " decided TEXT NOT NULL, why TEXT NOT NULL, undone_by TEXT NOT NULL,"
              + " undone TEXT NOT NULL)",
          "CREATE TABLE IF NOT EXISTS union_decision_subject (decision INTEGER NOT NULL,"
              + " place INTEGER NOT NULL, library TEXT NOT NULL, local_id TEXT NOT NULL,"
              + " PRIMARY KEY (decision, place))");

  private final Statements sql;

  public DecisionTable(Statements sql) {
    this.sql = sql;
  }

  /** Returns all decisions, oldest first. */
  public List<Decision> all() {
    Map<Long, List<RecordRef>> subjects = new HashMap<>();
    sql.all(
        row ->
            subjects
                .computeIfAbsent(row.number(1), _ -> new ArrayList<>())
                .add(new RecordRef(row.text(2), row.text(3))),
        "SELECT decision, library, local_id FROM union_decision_subject ORDER BY decision, place");
    return sql.all(
        row -> decision(row, subjects),
        "SELECT number, kind, isbn, who, decided, why, undone_by, undone FROM union_decision"
            + " ORDER BY number");
  }

  private static Decision decision(Row row, Map<Long, List<RecordRef>> subjects) {
    String undone = row.text(8);
    Decision.@Nullable Undone back =
        undone.isEmpty() ? null : new Decision.Undone(row.text(7), Instant.parse(undone));
    return new Decision(
        row.number(1),
        Decision.Kind.valueOf(row.text(2)),
        subjects.getOrDefault(row.number(1), List.of()),
        row.text(3),
        row.text(4),
        Instant.parse(row.text(5)),
        row.text(6),
        back);
  }

  /** Returns a decision by its number. */
  public Optional<Decision> find(long number) {
    return all().stream().filter(d -> d.number() == number).findFirst();
  }

  /** Writes a decision down; returns its number. */
  public long add(
      Decision.Kind kind,
      List<RecordRef> subjects,
      String isbn,
      String who,
      Instant at,
      String why) {
    long number = sql.number("SELECT coalesce(max(number), 0) + 1 FROM union_decision");
    sql.run(
        "INSERT INTO union_decision (number, kind, isbn, who, decided, why, undone_by, undone)"
            + " VALUES (?, ?, ?, ?, ?, ?, '', '')",
        number,
        kind.name(),
        isbn,
        who,
        at.toString(),
        why);
    for (int i = 0; i < subjects.size(); i++) {
      sql.run(
          "INSERT INTO union_decision_subject (decision, place, library, local_id)"
              + " VALUES (?, ?, ?, ?)",
          number,
          i,
          subjects.get(i).library(),
          subjects.get(i).localId());
    }
    return number;
  }

  /** Takes a decision back. */
  public void undo(long number, String who, Instant at) {
    sql.run(
        "UPDATE union_decision SET undone_by = ?, undone = ? WHERE number = ? AND undone = ''",
        who,
        at.toString(),
        number);
  }
}
