package org.lienthong.core.index;

import java.nio.file.Path;
import org.lienthong.core.store.RecordStore;

/** What the contracts of search indexes need of an adapter; one object per test. */
public interface IndexAdapter {
  /** Opens an empty store in a folder. */
  RecordStore openStore(Path folder);

  /** Opens an index of the store. */
  SearchIndex openIndex(RecordStore records);

  /** Makes visible in the index what the store has. */
  void catchUp();

  /** Closes the index. */
  void closeIndex();
}
