package org.lienthong.union.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.sql.Row;
import org.lienthong.core.store.sql.Statements;

/**
 * The tables {@code union_decision} and {@code union_decision_record}. No row is ever deleted;
 * undoing a decision is written into its row.
 */
public final class DecisionTable {
  private final Statements sql;

  public DecisionTable(Statements sql) {
    this.sql = sql;
  }

  /** Returns all decisions, oldest first. */
  public List<DecisionRow> all() {
    Map<Long, List<RecordRef>> records = new HashMap<>();
    sql.all(
        row ->
            records
                .computeIfAbsent(row.number(1), _ -> new ArrayList<>())
                .add(new RecordRef(row.text(2), row.text(3))),
        "SELECT decision, library, local_id FROM union_decision_record ORDER BY decision, place");
    return sql.all(
        row -> decision(row, records),
        "SELECT number, kind, isbn, who, decided, why, undone_by, undone FROM union_decision"
            + " ORDER BY number");
  }

  private static DecisionRow decision(Row row, Map<Long, List<RecordRef>> records) {
    String undone = row.text(8);
    return new DecisionRow(
        row.number(1),
        DecisionRow.Kind.valueOf(row.text(2)),
        records.getOrDefault(row.number(1), List.of()),
        row.text(3),
        row.text(4),
        Instant.parse(row.text(5)),
        row.text(6),
        row.text(7),
        undone.isEmpty() ? null : Instant.parse(undone));
  }

  /** Returns a decision by its number. */
  public Optional<DecisionRow> find(long number) {
    return all().stream().filter(d -> d.number() == number).findFirst();
  }

  /** Inserts a decision; returns its number. */
  public long add(
      DecisionRow.Kind kind,
      List<RecordRef> records,
      String isbn,
      String who,
      Instant at,
      String why) {
    long number = IdSequence.ofDecisions(sql).next();
    sql.run(
        "INSERT INTO union_decision (number, kind, isbn, who, decided, why, undone_by, undone)"
            + " VALUES (?, ?, ?, ?, ?, ?, '', '')",
        number,
        kind.name(),
        isbn,
        who,
        at.toString(),
        why);
    for (int i = 0; i < records.size(); i++) {
      sql.run(
          "INSERT INTO union_decision_record (decision, place, library, local_id)"
              + " VALUES (?, ?, ?, ?)",
          number,
          i,
          records.get(i).library(),
          records.get(i).localId());
    }
    return number;
  }

  /** Marks a decision as undone, if it holds. */
  public void undo(long number, String who, Instant at) {
    sql.run(
        "UPDATE union_decision SET undone_by = ?, undone = ? WHERE number = ? AND undone = ''",
        who,
        at.toString(),
        number);
  }

  /** Returns how many decisions hold. */
  public long countHolding() {
    return sql.number("SELECT count(*) FROM union_decision WHERE undone = ''");
  }
}
