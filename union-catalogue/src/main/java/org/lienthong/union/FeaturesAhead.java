package org.lienthong.union;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;
import org.lienthong.store.StoredRecord;
import org.lienthong.union.cluster.Matchable;
import org.lienthong.union.features.FeatureExtractor;

/** Reads the features of changes on other processors, ahead of the thread that asks for them. */
final class FeaturesAhead {
  /** Few enough that the first are there soon, enough to be worth handing over. */
  private static final int SHARE = 32;

  private final List<ForkJoinTask<List<@Nullable Matchable>>> shares = new ArrayList<>();

  FeaturesAhead(List<StoredRecord> changes) {
    for (int at = 0; at < changes.size(); at += SHARE) {
      List<StoredRecord> share = changes.subList(at, Math.min(changes.size(), at + SHARE));
      shares.add(ForkJoinPool.commonPool().submit(() -> read(share)));
    }
  }

  private static List<@Nullable Matchable> read(List<StoredRecord> changes) {
    List<@Nullable Matchable> out = new ArrayList<>(changes.size());
    for (StoredRecord change : changes) {
      out.add(change.deleted() ? null : Matchable.of(FeatureExtractor.extract(change.marc())));
    }
    return out;
  }

  /** Returns the features of change {@code i}, from 0; null for a deletion. */
  @Nullable Matchable of(int i) {
    return shares.get(i / SHARE).join().get(i % SHARE);
  }
}
