package org.lienthong.union.table;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordRef;

/**
 * A row of {@code union_decision} with its records.
 *
 * @param number grows with each decision; the newer prevails
 * @param records two for {@code SAME} and {@code NOT_SAME}, any number for {@code PIN}, none for
 *     {@code ISBN_MEANINGLESS}
 * @param isbn its number for {@code ISBN_MEANINGLESS}; empty for others
 * @param undoneBy who undid it; empty while it holds
 * @param undoneAt when it was undone; null while it holds
 */
public record DecisionRow(
    long number,
    Kind kind,
    List<RecordRef> records,
    String isbn,
    String who,
    Instant at,
    String why,
    String undoneBy,
    @Nullable Instant undoneAt) {
  public DecisionRow {
    records = List.copyOf(records);
  }

  /** The kinds of decisions, by their names in the table. */
  public enum Kind {
    SAME,
    NOT_SAME,
    ISBN_MEANINGLESS,
    PIN
  }

  /** Says whether it holds. */
  public boolean holds() {
    return undoneAt == null;
  }
}
