package org.lienthong.app.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lienthong.core.job.Job;
import org.lienthong.core.job.JobContext;
import org.lienthong.core.job.JobKind;
import org.lienthong.core.job.JobOutcome;
import org.lienthong.core.job.JobRequest;
import org.lienthong.core.projection.ProjectionRunner;
import org.lienthong.core.quality.QualityProjection;

/**
 * Drops the output of projections and waits until they have rebuilt it. Cancelling it ends only the
 * waiting; the projections continue.
 */
public final class RebuildJob implements JobKind {
  private static final String NAME = "rebuild";

  /** In the result: the projections that are dropped; a resumed job does not drop them again. */
  private static final String DROPPED = "dropped";

  private final ProjectionRunner projections;

  public RebuildJob(ProjectionRunner projections) {
    this.projections = projections;
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
    List<String> dropped = dropped(context.job());
    for (String projection : request.parameter("projections").split(",", -1)) {
      if (context.cancelled()) {
        return new JobOutcome.Stopped(null);
      }
      if (!dropped.contains(projection)) {
        projections.rebuild(projection);
        dropped.add(projection);
        context.result(JobJson.text(Map.of(DROPPED, dropped)));
      }
    }
    boolean quality = dropped.contains(QualityProjection.NAME);
    CatchUp catchUp = new CatchUp(projections, quality ? QualityProjection.NAME : null);
    if (catchUp.await(context::progress, context::cancelled)) {
      return new JobOutcome.Done(null);
    }
    return catchUp
        .trouble()
        .filter(_ -> !context.cancelled())
        .<JobOutcome>map(reason -> new JobOutcome.Failed(null, reason))
        .orElse(new JobOutcome.Stopped(null));
  }

  private static List<String> dropped(Job job) {
    List<String> out = new ArrayList<>();
    JobJson.result(job).path(DROPPED).forEach(name -> out.add(name.asString()));
    return out;
  }
}
