package org.lienthong.app.job;

import java.util.List;
import java.util.Map;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.projection.ProjectionRunner;

/**
 * Drops the output of projections and waits until they have rebuilt it. Cancelling it ends only the
 * waiting; the projections continue.
 */
public final class RebuildJob implements JobKind {
  private static final String NAME = "rebuild";

  private final ProjectionRunner projections;
  private final CatchUp catchUp;

  public RebuildJob(ProjectionRunner projections) {
    this.projections = projections;
    this.catchUp = new CatchUp(projections);
  }

  /**
   * Returns the request to rebuild projections.
   *
   * @param names of the projections, in this order
   */
  public static JobRequest request(List<String> names, String requestedBy) {
    return new JobRequest(
        NAME, JobRequest.MAINTENANCE, Map.of("projections", String.join(",", names)), requestedBy);
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
    for (String projection : request.parameter("projections").split(",", -1)) {
      projections.rebuild(projection);
    }
    return catchUp.await(context::progress, context::cancelled)
        ? new JobOutcome.Done(null)
        : new JobOutcome.Stopped(null);
  }
}
