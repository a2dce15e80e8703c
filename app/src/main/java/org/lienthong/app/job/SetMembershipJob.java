package org.lienthong.app.job;

import java.util.Map;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.sets.SetMembershipUpdate;
import org.lienthong.core.store.BatchedWork;
import org.lienthong.core.store.RecordStore;

/**
 * Puts the records of a library into the sets that follow from its attributes and the present
 * rules.
 */
public final class SetMembershipJob implements JobKind {
  private static final String NAME = "set-membership";

  private final RecordStore store;
  private final KnownLibraries libraries;

  public SetMembershipJob(RecordStore store, LibraryRegistry libraries) {
    this.store = store;
    this.libraries = new KnownLibraries(libraries);
  }

  /** Returns the request for a library. */
  public static JobRequest request(String library, String requestedBy) {
    return new JobRequest(
        NAME, JobRequest.laneOf(library), Map.of(KnownLibraries.PARAMETER, library), requestedBy);
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
    Library library = libraries.of(request);
    BatchedWork update =
        new SetMembershipUpdate(store)
            .of(
                library,
                changed -> {
                  context.progress(library.code(), changed, 0);
                  return !context.cancelled();
                });
    String result = JobJson.text(Map.of("changed", update.changed()));
    return update.complete() ? new JobOutcome.Done(result) : new JobOutcome.Stopped(result);
  }
}
