package org.lienthong.index.lucene;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.lienthong.core.index.IndexAdapter;
import org.lienthong.core.index.IndexWordsContract;
import org.lienthong.core.index.ResultOrderContract;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.index.SearchIndexContract;
import org.lienthong.core.index.TermListContract;
import org.lienthong.core.store.RecordStore;
import org.lienthong.store.sqlite.SqliteStore;

/** The Lucene index does what every index does. */
class LuceneIndexContractTest {
  @Nested
  class Searching extends SearchIndexContract {
    Searching() {
      super(new Adapter());
    }
  }

  @Nested
  class Order extends ResultOrderContract {
    Order() {
      super(new Adapter());
    }
  }

  @Nested
  class Lists extends TermListContract {
    Lists() {
      super(new Adapter());
    }
  }

  @Nested
  class WordsOfTheIndex extends IndexWordsContract {
    WordsOfTheIndex() {
      super(new Adapter());
    }
  }

  private static final class Adapter implements IndexAdapter {
    private @Nullable LuceneIndex lucene;

    @Override
    public RecordStore openStore(Path folder) {
      return SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
    }

    @Override
    public SearchIndex openIndex(RecordStore records) {
      LuceneIndex opened = LuceneIndex.inMemory(records);
      lucene = opened;
      return opened;
    }

    @Override
    public void catchUp() {
      while (opened().catchUp(1_000) > 0) {
        // until the log is applied
      }
      opened().flush();
    }

    @Override
    public void closeIndex() {
      opened().close();
    }

    private LuceneIndex opened() {
      return Objects.requireNonNull(lucene, "the index is open");
    }
  }
}
