package org.lienthong.app.job;

import java.util.List;
import java.util.Map;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.sets.CuratedSets;
import org.lienthong.core.store.RecordStore;

/**
 * Updates the members of curated sets by their queries, and stores the last seq of the log that
 * they include.
 */
public final class CuratedSetsJob implements JobKind {
  private static final String NAME = "refresh-sets";
  private static final String FORCED = "forced";

  /** The name under which the store keeps the last seq that the sets include. */
  private static final String FOLLOWER = "curated-sets";

  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final SearchIndex index;
  private final CatchUp catchUp;

  public CuratedSetsJob(
      RecordStore store, LibraryRegistry libraries, SearchIndex index, CatchUp catchUp) {
    this.store = store;
    this.libraries = libraries;
    this.index = index;
    this.catchUp = catchUp;
  }

  /**
   * Returns the request for a refresh.
   *
   * @param forced whether a set is new, so that the refresh is necessary even if the log has not
   *     grown
   */
  public static JobRequest request(boolean forced, String requestedBy) {
    return new JobRequest(
        NAME, JobRequest.MAINTENANCE, Map.of(FORCED, Boolean.toString(forced)), requestedBy);
  }

  /** Returns whether there are sets, and changes of the log that they do not include. */
  public static boolean isDue(RecordStore store) {
    return store.applied(FOLLOWER) < store.lastSeq() && !new CuratedSets(store).all().isEmpty();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean resumable() {
    return true;
  }

  @Override
  public JobOutcome run(JobRequest request, JobContext context) {
    if (!Boolean.parseBoolean(request.parameter(FORCED)) && !isDue(store)) {
      return new JobOutcome.Done(JobJson.text(Map.of("changed", 0)));
    }
    // Changes after this seq may or may not be seen; the next refresh sees them all.
    long reached = store.lastSeq();
    boolean caughtUp =
        catchUp.await(context::progress, () -> context.cancelled() || store.lastSeq() > reached);
    CuratedSets sets = new CuratedSets(store);
    List<Catalogue> catalogues = libraries.catalogues();
    long changed = 0;
    for (int i = 0; i < catalogues.size(); i++) {
      if (context.cancelled()) {
        return new JobOutcome.Stopped(JobJson.text(Map.of("changed", changed)));
      }
      context.progress("bộ sưu tập / curated sets", i, catalogues.size());
      changed += sets.refresh(index, List.of(catalogues.get(i).code()));
    }
    context.progress("bộ sưu tập / curated sets", catalogues.size(), catalogues.size());
    if (caughtUp) {
      store.write(transaction -> {
        transaction.setApplied(FOLLOWER, reached);
        return reached;
      });
    }
    return new JobOutcome.Done(JobJson.text(Map.of("changed", changed)));
  }
}
