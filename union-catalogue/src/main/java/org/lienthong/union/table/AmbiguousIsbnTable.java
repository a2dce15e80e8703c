package org.lienthong.union.table;

import java.util.Collection;
import java.util.function.Consumer;
import org.lienthong.core.store.sql.Statements;

/** The table {@code union_isbn}: ISBN that were seen on different works, by their match keys. */
public final class AmbiguousIsbnTable {
  private final Statements sql;

  public AmbiguousIsbnTable(Statements sql) {
    this.sql = sql;
  }

  /** Reads which of these keys are in the table. */
  public void each(Collection<Long> keys, Consumer<Long> reader) {
    sql.each(
        row -> reader.accept(row.number(1)), "SELECT hash FROM union_isbn WHERE hash IN #", keys);
  }

  /** Says whether a key is in the table. */
  public boolean contains(long key) {
    return sql.number("SELECT count(*) FROM union_isbn WHERE hash = ?", key) > 0;
  }

  /** Inserts an ISBN that is not in the table. */
  public void add(long key, String number) {
    sql.run("INSERT INTO union_isbn (hash, number) VALUES (?, ?)", key, number);
  }

  /** Deletes an ISBN. */
  public void remove(long key) {
    sql.run("DELETE FROM union_isbn WHERE hash = ?", key);
  }

  /** Returns how many there are. */
  public long count() {
    return sql.number("SELECT count(*) FROM union_isbn");
  }
}
