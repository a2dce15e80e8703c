package org.lienthong.core.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.RecordKind;

/** An open write transaction; for the thread that runs it, until it ends. */
public interface StoreTransaction {
  /** Writes a change and assigns the next seq, unless it changes nothing. */
  Outcome apply(RecordChange change);

  /** Returns the last seq that was assigned, by this transaction or before it. */
  long lastSeq();

  /** Writes changes one after the other; many at once cost less than one at a time. */
  List<Outcome> apply(List<? extends RecordChange> changes);

  /** Returns a record as this transaction sees it. */
  Optional<StoredRecord> get(String catalogue, String id);

  /**
   * Stores a record that is not used yet (authorities, holdings) outside the log.
   *
   * @return NEW, CHANGED or UNCHANGED
   */
  Outcome setAside(String library, RecordKind kind, String id, MarcRecord marc);

  /** Stores the seq up to which a projection has applied the log. */
  void setApplied(String projection, long seq);

  /** Stores a small text for a module; null removes it. */
  void putState(String scope, String key, @Nullable String value);

  /** Returns the statements of this transaction, for a module's own tables. */
  Statements statements();
}
