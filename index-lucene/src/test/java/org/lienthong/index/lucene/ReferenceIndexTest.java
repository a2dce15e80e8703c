package org.lienthong.index.lucene;

import java.time.InstantSource;
import org.lienthong.core.index.ReferenceIndex;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.index.SearchIndexContract;
import org.lienthong.core.store.RecordStore;
import org.lienthong.store.sqlite.SqliteStore;

/** The reference of the contract, over a store that core's own tests do not have. */
class ReferenceIndexTest extends SearchIndexContract {
  @Override
  protected RecordStore openStore() {
    return SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
  }

  @Override
  protected SearchIndex openIndex(RecordStore records) {
    return new ReferenceIndex(records);
  }

  @Override
  protected void catchUp() {
    // It reads the store itself.
  }

  @Override
  protected void closeIndex() {
    // It keeps nothing.
  }
}
