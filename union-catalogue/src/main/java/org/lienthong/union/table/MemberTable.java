package org.lienthong.union.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.sql.Statements;

/** The table {@code union_member}: which source record belongs to which node. */
public final class MemberTable {
  private final Statements sql;

  public MemberTable(Statements sql) {
    this.sql = sql;
  }

  /** A row of the table. */
  public record MemberRow(long key, RecordRef record, long node) {}

  /** Reads the members of these records, in no order; others are passed over. */
  public void each(Collection<Long> keys, Consumer<Member> reader) {
    sql.each(
        row -> reader.accept(new Member(row.number(1), row.number(2))),
        "SELECT record_key, node FROM union_member WHERE record_key IN #",
        keys);
  }

  /** Inserts members or moves them to other nodes; write them in the order of their keys. */
  public void put(List<MemberRow> members) {
    List<Object[]> rows = new ArrayList<>(members.size());
    for (MemberRow member : members) {
      rows.add(
          new Object[] {
            member.key(), member.record().library(), member.record().localId(), member.node()
          });
    }
    sql.insert(
        "INSERT INTO union_member (record_key, library, local_id, node) VALUES",
        rows,
        " ON CONFLICT (record_key) DO UPDATE SET node = excluded.node");
  }

  /** Deletes the member of a record. */
  public void remove(long key) {
    sql.run("DELETE FROM union_member WHERE record_key = ?", key);
  }

  /** Returns how many records a node has. */
  public long count(long node) {
    return sql.number("SELECT count(*) FROM union_member WHERE node = ?", node);
  }

  /** Returns the key of the oldest record of a node; 0 when it has none. */
  public long oldest(long node) {
    return sql.number("SELECT coalesce(min(record_key), 0) FROM union_member WHERE node = ?", node);
  }

  /** Returns the node of a record. */
  public Optional<Long> nodeOf(RecordRef record) {
    return sql.first(
        row -> row.number(1),
        "SELECT node FROM union_member WHERE library = ? AND local_id = ?",
        record.library(),
        record.localId());
  }

  /** Returns the record of a node that is first by library and local id. */
  public Optional<RecordRef> first(long node) {
    return sql.first(
        row -> new RecordRef(row.text(1), row.text(2)),
        "SELECT library, local_id FROM union_member WHERE node = ? ORDER BY library, local_id",
        node);
  }
}
