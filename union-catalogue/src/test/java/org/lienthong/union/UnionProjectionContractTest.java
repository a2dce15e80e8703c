package org.lienthong.union;

import java.time.InstantSource;
import java.util.Random;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.StoredLibraries;
import org.lienthong.core.projection.Projection;
import org.lienthong.core.projection.ProjectionContract;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.store.sqlite.SqliteStore;

class UnionProjectionContractTest extends ProjectionContract {
  /** One for all: ids are never given twice, whoever opens the union. */
  private final ClusterIds ids = new ClusterIds(new Random(1), InstantSource.system());

  @Override
  protected RecordStore openStore() {
    return SqliteStore.open(folder.resolve("store.db"), InstantSource.system());
  }

  @Override
  protected Projection openProjection(RecordStore records) {
    return new UnionProjection(records, new StoredLibraries(records, "Union"), ids);
  }

  @Override
  protected void closeProjection() {
    // It keeps everything in the store.
  }

  @Override
  protected long shown() {
    return store.count(new Listing(Catalogue.UNION, null, null, null, true));
  }
}
