package org.lienthong.index.lucene;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.projection.Projection;
import org.lienthong.core.projection.ProjectionContract;
import org.lienthong.core.query.Query;
import org.lienthong.core.store.RecordStore;
import org.lienthong.store.sqlite.SqliteStore;

class LuceneProjectionTest extends ProjectionContract {
  private @Nullable LuceneIndex index;

  @Override
  protected RecordStore openStore() {
    return SqliteStore.open(folder.resolve("records.db"), InstantSource.system());
  }

  @Override
  protected Projection openProjection(RecordStore records) {
    LuceneIndex opened =
        new LuceneIndex(folder.resolve("index"), records, () -> false, InstantSource.system());
    index = opened;
    return opened;
  }

  @Override
  protected void closeProjection() {
    opened().close();
  }

  @Override
  protected long shown() {
    return opened().search(List.of(LIBRARY), new Query.MatchAll(), List.of()).size();
  }

  private LuceneIndex opened() {
    return Objects.requireNonNull(index, "the index is open");
  }
}
