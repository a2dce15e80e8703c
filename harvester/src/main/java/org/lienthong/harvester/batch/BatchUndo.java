package org.lienthong.harvester.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.lienthong.core.member.Library;
import org.lienthong.core.sets.RecordSets;
import org.lienthong.core.store.RecordChange.Delete;
import org.lienthong.core.store.RecordChange.Put;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreTransaction;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.packed.PackedMarc;

/**
 * Takes a batch back: each record that is still as the batch left it becomes what it was before;
 * one that has changed since is left and named. Done in transactions of some hundred records, each
 * of which marks what it has done, so that an interrupted undo continues where it was.
 */
public final class BatchUndo {
  private static final int PAGE = 500;

  private final RecordStore store;
  private final Library library;
  private final Batch batch;

  /** Creates the undo of a batch of this library. */
  public BatchUndo(RecordStore store, Library library, Batch batch) {
    this.store = store;
    this.library = library;
    this.batch = batch;
  }

  /**
   * What an undo did, or would do.
   *
   * @param removed records that the batch added and that are deleted now
   * @param restored records that have their former content again
   * @param left records that have changed since the batch, by their names
   * @param complete false when it was asked to stop
   */
  public record Result(long removed, long restored, List<String> left, boolean complete) {
    public Result {
      left = List.copyOf(left);
    }
  }

  /** Counts what {@link #run} would do, and writes nothing. */
  public Result rehearse() {
    Work work = new Work();
    String after = "";
    for (List<Change> page = page(after); !page.isEmpty(); page = page(after)) {
      page.forEach(change -> work.judge(change, store.get(library.code(), change.id())));
      after = page.getLast().id();
    }
    return work.result(true);
  }

  private List<Change> page(String after) {
    return store.read(sql -> ChangeTable.open(sql, batch.number(), after, PAGE));
  }

  /**
   * Takes the batch back.
   *
   * @param progress told how many records are done
   * @param named told each record that is left
   * @param stop asked between transactions; true ends the work, which can be continued
   */
  public Result run(LongConsumer progress, Consumer<String> named, BooleanSupplier stop) {
    setState(BatchState.UNDOING);
    Work work = new Work();
    long done = 0;
    while (!stop.getAsBoolean()) {
      List<Change> page = page("");
      if (page.isEmpty()) {
        setState(BatchState.UNDONE);
        return work.result(true);
      }
      int told = work.left.size();
      store.write(transaction -> work.apply(transaction, page));
      work.left.subList(told, work.left.size()).forEach(named);
      done += page.size();
      progress.accept(done);
    }
    return work.result(false);
  }

  private void setState(BatchState state) {
    store.write(transaction -> {
      Batches.setState(transaction.statements(), batch.number(), state);
      return 0;
    });
  }

  /** The counts of one undo. For one thread. */
  private final class Work {
    private final List<String> left = new ArrayList<>();
    private long removed;
    private long restored;

    /** Returns whether the change is to be taken back, and counts it. */
    boolean judge(Change change, Optional<StoredRecord> now) {
      if (now.isEmpty() || change.isAsBefore(now.get())) {
        return false;
      }
      if (!change.isStill(now.get())) {
        String title = now.get().marc().first("245", 'a').orElse("");
        left.add(library.code() + "/" + change.id() + "\t" + title);
        return false;
      }
      removed += change.hadBefore() ? 0 : 1;
      restored += change.hadBefore() ? 1 : 0;
      return true;
    }

    int apply(StoreTransaction transaction, List<Change> page) {
      for (Change change : page) {
        int before = left.size();
        if (judge(change, transaction.get(library.code(), change.id()))) {
          takeBack(transaction, change);
        }
        ChangeTable.mark(
            transaction.statements(),
            batch.number(),
            change.id(),
            left.size() > before ? ChangeTable.Undone.LEFT : ChangeTable.Undone.TAKEN_BACK);
      }
      return page.size();
    }

    private void takeBack(StoreTransaction transaction, Change change) {
      String code = library.code();
      if (change.hadBefore()) {
        List<String> sets = RecordSets.of(PackedMarc.unpack(change.before()), List.of(library));
        transaction.apply(new Put(code, change.id(), change.before(), sets, change.origins()));
      } else {
        transaction.apply(new Delete(code, change.id(), null, null));
      }
    }

    Result result(boolean complete) {
      return new Result(removed, restored, left, complete);
    }
  }
}
