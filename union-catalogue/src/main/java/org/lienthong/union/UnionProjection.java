package org.lienthong.union;

import java.util.function.Supplier;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.projection.Projection;
import org.lienthong.core.store.RecordStore;
import org.lienthong.union.projection.LogReadAhead;
import org.lienthong.union.projection.Rebuild;
import org.lienthong.union.projection.UnionBatch;
import org.lienthong.union.projection.UnionUpdate;
import org.lienthong.union.table.UnionSchema;

/**
 * The projection that keeps the union catalogue in step with the log. For one thread at a time;
 * between two calls it keeps only changes that it has read ahead.
 */
public final class UnionProjection implements Projection {
  /** Its name in the store, and the code of the catalogue that it writes. */
  public static final String NAME = Catalogue.UNION;

  private final RecordStore store;
  private final UnionUpdate update;
  private final Rebuild rebuild;
  private final LogReadAhead pages;

  /**
   * Creates the projection and its tables.
   *
   * @param ids gives a new cluster id at every call, never the same twice; {@link ClusterIds}
   */
  public UnionProjection(RecordStore store, LibraryRegistry libraries, Supplier<String> ids) {
    this.store = store;
    this.update = new UnionUpdate(store, libraries, ids);
    this.rebuild = new Rebuild(store);
    this.pages = new LogReadAhead(store);
    UnionSchema.migrate(store);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public long applied() {
    return store.applied(NAME);
  }

  @Override
  public int catchUp(int limit) {
    if (rebuild.isNeeded()) {
      reset();
    }
    long applied = applied();
    UnionBatch batch = pages.next(applied, limit);
    if (batch.reached() <= applied) {
      return 0;
    }
    boolean last = batch.reached() >= rebuild.until();
    store.write(transaction -> {
      boolean all = !batch.isFull() && transaction.lastSeq() == batch.reached();
      update.apply(transaction, batch);
      if (last) {
        rebuild.end(transaction);
      }
      // After everything in the log come only the union records of this transaction.
      transaction.setApplied(NAME, all ? transaction.lastSeq() : batch.reached());
      // The next page is read while this one is committed, which is mostly waiting for the disk.
      if (batch.isFull()) {
        pages.begin(batch.reached(), limit);
      }
      return 0;
    });
    return Math.max(1, batch.size());
  }

  @Override
  public void flush() {
    // Output and applied seq are committed together.
  }

  @Override
  public void tidy() {
    store.tidy();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Ids are kept: while the union is rebuilt, its records stay as they are, and only records
   * that come out different are written.
   */
  @Override
  public void reset() {
    long until = store.lastSeq();
    store.write(transaction -> {
      rebuild.begin(transaction, until);
      return 0;
    });
  }
}
