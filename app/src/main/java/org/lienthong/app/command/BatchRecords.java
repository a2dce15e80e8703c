package org.lienthong.app.command;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.harvester.batch.Batch;
import org.lienthong.harvester.batch.Batches;

/** The records that a batch wrote, as they are now. For one thread. */
final class BatchRecords implements ExportCommand.Source {
  private final RecordStore store;
  private final Batches batches;
  private final Batch batch;
  private String after = "";

  BatchRecords(RecordStore store, Batch batch) {
    this.store = store;
    this.batches = new Batches(store);
    this.batch = batch;
  }

  @Override
  public long total() {
    return batch.tally().added() + batch.tally().changed();
  }

  @Override
  public List<StoredRecord> next() {
    List<StoredRecord> page = new ArrayList<>();
    while (page.isEmpty()) {
      List<String> ids = batches.written(batch.number(), after, StoreLimits.BATCH);
      if (ids.isEmpty()) {
        break;
      }
      after = ids.getLast();
      for (String id : ids) {
        store.get(batch.library(), id).filter(record -> !record.deleted()).ifPresent(page::add);
      }
    }
    return page;
  }
}
