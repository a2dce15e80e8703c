package org.lienthong.core.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.RecordKind;

/** A transaction that is being written; for the thread that runs it, until it ends. */
public interface StoreTransaction {
  /** Writes a change, giving it the next seq unless it changes nothing. */
  Outcome apply(RecordChange change);

  /** Returns the last seq that was given, by this transaction or before it. */
  long lastSeq();

  /** Writes changes one after the other; many at once cost less than each by itself. */
  List<Outcome> apply(List<? extends RecordChange> changes);

  /** Returns a record as this transaction sees it. */
  Optional<StoredRecord> get(String catalogue, String id);

  /**
   * Keeps a record that is not used yet (authorities, holdings) beside the log.
   *
   * @return NEW, CHANGED or UNCHANGED
   */
  Outcome setAside(String library, RecordKind kind, String id, MarcRecord marc);

  /** Says how far a projection has come. */
  void setApplied(String projection, long seq);

  /** Keeps a small text for a module; null forgets it. */
  void putState(String scope, String key, @Nullable String value);

  /** Returns the statements of this transaction, for a module's own tables. */
  Statements statements();
}
