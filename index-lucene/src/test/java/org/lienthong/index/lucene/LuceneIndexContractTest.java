package org.lienthong.index.lucene;

import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.index.SearchIndexContract;
import org.lienthong.core.store.RecordStore;
import org.lienthong.store.sqlite.SqliteStore;

class LuceneIndexContractTest extends SearchIndexContract {
  private @Nullable LuceneIndex lucene;

  @Override
  protected RecordStore openStore() {
    return SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
  }

  @Override
  protected SearchIndex openIndex(RecordStore records) {
    LuceneIndex opened = LuceneIndex.inMemory(records);
    lucene = opened;
    return opened;
  }

  @Override
  protected void catchUp() {
    while (opened().catchUp(1_000) > 0) {
      // until the log is applied
    }
    opened().flush();
  }

  @Override
  protected void closeIndex() {
    opened().close();
  }

  private LuceneIndex opened() {
    return Objects.requireNonNull(lucene, "the index is open");
  }
}
