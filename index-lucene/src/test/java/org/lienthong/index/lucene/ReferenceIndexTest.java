package org.lienthong.index.lucene;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;
import org.lienthong.core.index.IndexAdapter;
import org.lienthong.core.index.IndexWordsContract;
import org.lienthong.core.index.ReferenceIndex;
import org.lienthong.core.index.ResultOrderContract;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.index.SearchIndexContract;
import org.lienthong.core.index.TermListContract;
import org.lienthong.core.store.RecordStore;
import org.lienthong.store.sqlite.SqliteStore;

/** The reference of the contract, over a store that core's own tests do not have. */
class ReferenceIndexTest {
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
    @Override
    public RecordStore openStore(Path folder) {
      return SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
    }

    @Override
    public SearchIndex openIndex(RecordStore records) {
      return new ReferenceIndex(records);
    }

    @Override
    public void catchUp() {
      // It reads the store itself.
    }

    @Override
    public void closeIndex() {
      // It keeps nothing.
    }
  }
}
