package org.lienthong.union;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordRef;
import org.lienthong.union.table.DecisionRow;

/**
 * A cataloguer's decision about records.
 *
 * @param number grows with each decision; the newer prevails
 * @param records two records for {@code SAME} and {@code NOT_SAME}, any number for {@code PIN},
 *     none for {@code ISBN_MEANINGLESS}
 * @param isbn its number for {@code ISBN_MEANINGLESS}; empty for others
 * @param who who decided
 * @param at when
 * @param why the reason given; may be empty
 * @param undone who undid it and when; null while it holds
 */
public record Decision(
    long number,
    Kind kind,
    List<RecordRef> records,
    String isbn,
    String who,
    Instant at,
    String why,
    @Nullable Undone undone) {
  public Decision {
    records = List.copyOf(records);
  }

  /** The kinds of decisions. */
  public enum Kind {
    /** Two records describe one edition. */
    SAME,
    /** Two records describe different editions. */
    NOT_SAME,
    /** An ISBN proves nothing, in any record. */
    ISBN_MEANINGLESS,
    /** These records are one cluster, and no other record joins it. */
    PIN;

    /** Returns the kind of this name, as {@link #shortName} writes it. */
    public static Optional<Kind> named(String name) {
      return Arrays.stream(values()).filter(k -> k.shortName().equals(name)).findFirst();
    }

    /** Returns the name that people type: {@code not-same}. */
    public String shortName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Who undid a decision, and when. */
  public record Undone(String who, Instant at) {}

  /** Says whether the decision holds. */
  public boolean holds() {
    return undone == null;
  }

  static Decision of(DecisionRow row) {
    Instant undoneAt = row.undoneAt();
    return new Decision(
        row.number(),
        Kind.valueOf(row.kind().name()),
        row.records(),
        row.isbn(),
        row.who(),
        row.at(),
        row.why(),
        undoneAt == null ? null : new Undone(row.undoneBy(), undoneAt));
  }
}
