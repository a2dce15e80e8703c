package org.lienthong.app.job;

import java.util.Map;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.BatchedWork;
import org.lienthong.harvester.batch.Batches;

/**
 * Deletes the records of a library and removes it from the registry. When it is cancelled, the
 * library remains with the records that are not deleted yet; another removal completes it.
 */
public final class RemovalJob implements JobKind {
  private static final String NAME = "remove-library";
  private static final String DELETED = "deleted";

  private final LibraryRegistry libraries;
  private final Batches batches;

  public RemovalJob(LibraryRegistry libraries, Batches batches) {
    this.libraries = libraries;
    this.batches = batches;
  }

  /** Returns the request to remove a library. */
  public static JobRequest request(String library, String requestedBy) {
    return new JobRequest(
        NAME, JobRequest.laneOf(library), Map.of(KnownLibraries.PARAMETER, library), requestedBy);
  }

  /** Returns how many records an ended removal deleted. */
  public static long deleted(Job job) {
    return JobJson.result(job).path(DELETED).asLong(0);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** Deleted records stay deleted, and an unknown library is not an error. */
  @Override
  public boolean resumable() {
    return true;
  }

  @Override
  public JobOutcome run(JobRequest request, JobContext context) {
    String code = request.parameter(KnownLibraries.PARAMETER);
    long before = deleted(context.job());
    BatchedWork removal =
        libraries.remove(
            code,
            deleted -> {
              context.result(result(before + deleted));
              context.progress(code, before + deleted, 0);
              return !context.cancelled();
            });
    long deleted = before + removal.changed();
    if (removal.complete()) {
      batches.forget(code);
      return new JobOutcome.Done(result(deleted));
    }
    context.log(
        "đã xoá "
            + deleted
            + " biểu ghi; thư viện "
            + code
            + " vẫn còn, hãy bỏ lại lần nữa để xoá nốt / "
            + deleted
            + " records are deleted; the library "
            + code
            + " remains, remove it again to delete the others");
    return new JobOutcome.Stopped(result(deleted));
  }

  private static String result(long deleted) {
    return JobJson.text(Map.of(DELETED, deleted));
  }
}
