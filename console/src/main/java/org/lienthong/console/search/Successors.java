package org.lienthong.console.search;

import java.util.Optional;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;

/** Finds what became of records of the union that were merged into others. */
final class Successors {
  /** Successors of successors: a merge makes one step, and merges are rare. */
  private static final int MAX_STEPS = 100;

  private Successors() {}

  /** Returns the record itself, or the one at the end of its successors; empty when deleted. */
  static Optional<StoredRecord> living(RecordStore store, StoredRecord record) {
    StoredRecord at = record;
    for (int step = 0; step < MAX_STEPS && at.deleted(); step++) {
      String next = at.successor();
      Optional<StoredRecord> found =
          next == null ? Optional.empty() : store.get(Catalogue.UNION, next);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      at = found.get();
    }
    return at.deleted() ? Optional.empty() : Optional.of(at);
  }
}
