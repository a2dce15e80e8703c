package org.lienthong.harvester.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.export.ExportedForm;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.Origin;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.store.sql.Statements;
import org.lienthong.core.write.RecordWrites;
import org.lienthong.core.write.WriteAction;
import org.lienthong.core.write.WriteOutcome;
import org.lienthong.core.write.WriteResult;
import org.lienthong.harvester.Tally;
import org.lienthong.marc.MarcRecord;

/**
 * The writing end of one import: writes its records, and keeps with them what they were before.
 * What it keeps is written by {@link #flush}, in the transaction of the records. For one thread.
 */
public final class BatchLog {
  private final String library;
  private final RecordWrites writes;
  private final ListReading lists;
  private final Batch batch;
  private final boolean continued;
  private final Map<String, Held> held;
  private final Map<String, Change> changes = new LinkedHashMap<>();
  private final Map<String, String> arrivals = new LinkedHashMap<>();
  private final List<String> untold = new ArrayList<>();
  private Tally before = Tally.NONE;
  private long stayed;

  private BatchLog(
      Batch batch,
      RecordWrites writes,
      ListReading lists,
      boolean continued,
      Map<String, Held> held) {
    this.library = batch.library();
    this.writes = writes;
    this.batch = batch;
    this.lists = lists;
    this.continued = continued;
    this.held = held;
  }

  /**
   * Returns the description of a batch that has not begun.
   *
   * @throws IOException when its file cannot be read
   */
  public static Batch of(String library, Path file, Instant now, String requestedBy)
      throws IOException {
    return new Batch(
        0,
        library,
        String.valueOf(file.getFileName()),
        ContentDigest.of(file),
        now,
        null,
        requestedBy,
        BatchState.RUNNING,
        Tally.NONE,
        0,
        true);
  }

  /**
   * Begins a batch, or continues the one that an interrupted import of the same file left.
   *
   * @param lists reads rows of exported tables
   */
  public static BatchLog begin(
      StoreTransaction transaction, Batch wanted, RecordWrites writes, ListReading lists) {
    Statements sql = transaction.statements();
    long before = sql.number("SELECT coalesce(max(number), 0) FROM import_batch");
    Batch batch = Batches.begin(sql, wanted);
    return new BatchLog(
        batch, writes, lists, batch.number() <= before, HeldTable.of(sql, wanted.library()));
  }

  /** Returns the number of the batch. */
  public long number() {
    return batch.number();
  }

  /** Says whether it continues an import that was interrupted. */
  public boolean isContinued() {
    return continued;
  }

  /**
   * Writes one record.
   *
   * @param id its local identifier
   * @param thin whether it comes from a list, which has a few fields only: then a record that is
   *     there is updated in these fields
   */
  public WriteResult write(StoreTransaction transaction, String id, MarcRecord came, boolean thin) {
    if (WriteAction.of(came) == WriteAction.SET_ASIDE) {
      return writes.write(transaction, id, came, Origin.ofFile(id));
    }
    String digest = ContentDigest.of(came);
    arrivals.put(id, digest);
    if (isHeld(transaction, id, digest)) {
      stayed++;
      return new WriteResult(WriteOutcome.UNCHANGED, 0);
    }
    Optional<StoredRecord> former = transaction.get(library, id);
    MarcRecord record = record(former, came, thin);
    WriteResult result =
        writes.write(transaction, id, record, thin ? origin(id, former) : Origin.ofFile(id));
    if (result.outcome() == WriteOutcome.UNCHANGED) {
      countAsBefore(transaction, id);
      return result;
    }
    keep(Change.of(id, result.outcome(), former, digestNow(transaction, id, record, result)));
    return result;
  }

  /** Returns what is to be stored for a record that came. */
  private MarcRecord record(Optional<StoredRecord> former, MarcRecord came, boolean thin) {
    StoredRecord present = former.filter(record -> !record.deleted()).orElse(null);
    if (present == null || WriteAction.of(came) != WriteAction.STORE) {
      return came;
    }
    if (thin) {
      return ThinRecord.onto(present, came, lists);
    }
    // What we exported comes back without the fields that never leave.
    MarcRecord left = DisclosurePolicy.disclose(present).marc();
    return ExportedForm.of(left).isSameAs(came) ? present.marc() : came;
  }

  /** A record that was harvested keeps its origin when a list updates it. */
  private static Origin origin(String id, Optional<StoredRecord> former) {
    return former
        .filter(record -> !record.deleted())
        .flatMap(record -> record.origins().stream().findFirst())
        .filter(origin -> origin.harvested() != null)
        .orElseGet(() -> Origin.ofFile(id));
  }

  private boolean isHeld(StoreTransaction transaction, String id, String digest) {
    Held one = held.get(id);
    if (one == null) {
      return false;
    }
    if (one.digest().equals(digest)) {
      return true;
    }
    held.remove(id);
    HeldTable.remove(transaction.statements(), library, id);
    untold.add(one.returns(library));
    return false;
  }

  /** What the batch wrote before its interruption is unchanged now, and new for the batch. */
  private void countAsBefore(StoreTransaction transaction, String id) {
    if (continued) {
      ChangeTable.find(transaction.statements(), batch.number(), id)
          .map(change -> Tally.of(change.outcome()))
          .ifPresent(one -> before = before.plus(one));
    }
  }

  /** Returns the counts of the whole batch for those of this import. */
  private Tally whole(Tally tally) {
    return new Tally(
        tally.added() + before.added(),
        tally.changed() + before.changed(),
        tally.unchanged() - before.read(),
        tally.deleted() + before.deleted(),
        tally.setAside(),
        tally.rejected(),
        tally.repaired(),
        tally.replaced());
  }

  private String digestNow(
      StoreTransaction transaction, String id, MarcRecord written, WriteResult result) {
    return result.replaced() == 0
        ? ContentDigest.of(written)
        : transaction.get(library, id).map(stored -> ContentDigest.of(stored.packed())).orElse("");
  }

  private void keep(Change change) {
    changes.merge(change.id(), change, Change::then);
  }

  /** Deletes a record that the whole list no longer has. */
  public void deleteVanished(StoreTransaction transaction, String id) {
    Optional<StoredRecord> former = transaction.get(library, id);
    WriteOutcome outcome = writes.delete(transaction, id, null);
    if (outcome == WriteOutcome.DELETED) {
      keep(Change.of(id, outcome, former, ""));
    }
  }

  /** Returns the records of a page of the library that did not come in this batch. */
  Set<String> cameIn(Statements sql, List<String> ids) {
    return ArrivalTable.cameIn(sql, library, batch.number(), ids);
  }

  /** Returns a listing of all live records of the library. */
  Listing live() {
    return new Listing(library, null, null, null, true);
  }

  /** Returns the name of a record for people. */
  String name(String id) {
    return library + "/" + id;
  }

  /** Writes what is kept of the records of this transaction. */
  public void flush(StoreTransaction transaction) {
    Statements sql = transaction.statements();
    ChangeTable.put(sql, batch.number(), changes.values());
    ArrivalTable.put(sql, library, batch.number(), arrivals);
    changes.clear();
    arrivals.clear();
  }

  /** Returns sentences about records that came back; each is returned once. */
  public List<String> takeNotices() {
    List<String> out = List.copyOf(untold);
    untold.clear();
    return out;
  }

  /** Returns the sentence about records that stayed as people made them; empty for none. */
  public List<String> summary() {
    return stayed == 0
        ? List.of()
        : List.of(
            stayed
                + " biểu ghi đã xoá hoặc sửa bằng tay được giữ như vậy, vì trong tệp vẫn như trước"
                + " / records that were deleted or edited by hand stay so: in the file they are as"
                + " they were");
  }

  /** Stores how the import ended; of a file in which nothing could be read, nothing is kept. */
  public void end(RecordStore store, boolean complete, Tally tally, long vanished, Instant now) {
    store.write(transaction -> {
      Statements sql = transaction.statements();
      if (!complete && tally.read() == 0 && !continued) {
        Batches.drop(sql, batch.number());
      } else {
        BatchState state = complete ? BatchState.DONE : BatchState.INTERRUPTED;
        Batches.end(sql, batch.number(), state, whole(tally), vanished, now);
      }
      return 0;
    });
  }
}
