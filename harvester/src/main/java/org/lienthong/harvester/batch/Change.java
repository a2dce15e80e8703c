package org.lienthong.harvester.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.write.WriteOutcome;

/**
 * What a batch did to one record.
 *
 * @param before its content before the batch; {@link #NOTHING} when it was not there or was deleted
 * @param origins where that content came from
 * @param digest of its content after the batch
 */
record Change(
    String id,
    WriteOutcome outcome,
    @SuppressWarnings("ArrayRecordComponent") byte[] before,
    List<Origin> origins,
    String digest) {
  /** Stands for a record that was not there; no record is packed into one octet. */
  private static final byte[] NOTHING = {0};

  static Change of(String id, WriteOutcome outcome, Optional<StoredRecord> former, String digest) {
    Optional<StoredRecord> live = former.filter(record -> !record.deleted());
    return new Change(
        id,
        outcome,
        live.map(StoredRecord::packed).orElseGet(NOTHING::clone),
        live.map(StoredRecord::origins).orElse(List.of()),
        digest);
  }

  /** Says whether the record was there before the batch. */
  boolean hadBefore() {
    return before.length > NOTHING.length;
  }

  /** Returns this change and a later one of the same record in the same batch as one. */
  Change then(Change later) {
    boolean stays = later.outcome == WriteOutcome.DELETED || !hadBefore();
    WriteOutcome both = stays ? later.outcome : WriteOutcome.CHANGED;
    return new Change(id, both, before, origins, later.digest);
  }

  /** Says whether a record is as this change left it. */
  boolean isStill(StoredRecord now) {
    return outcome == WriteOutcome.DELETED
        ? now.deleted()
        : !now.deleted() && ContentDigest.of(now.packed()).equals(digest);
  }

  /** Says whether a record is as it was before this change. */
  boolean isAsBefore(StoredRecord now) {
    return hadBefore() ? !now.deleted() && Arrays.equals(now.packed(), before) : now.deleted();
  }
}
