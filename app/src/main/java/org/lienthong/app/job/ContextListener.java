package org.lienthong.app.job;

import java.time.Duration;
import org.lienthong.core.job.JobContext;
import org.lienthong.harvester.HarvestListener;
import org.lienthong.harvester.Progress;
import org.lienthong.harvester.Reject;

/** Forwards the events of an import or a harvest to its job. */
record ContextListener(String what, JobContext context) implements HarvestListener {
  @Override
  public void progress(Progress progress) {
    // So that the counts are there however the work ends.
    context.result(JobJson.text(HarvestResult.counts(progress.tally())));
    context.progress(what, progress.done(), Math.max(0, progress.total()));
  }

  @Override
  public void rejected(Reject reject) {
    context.log(reject.toString());
  }

  @Override
  public void waiting(Duration pause, String reason) {
    context.log(what + ": " + reason + " (" + pause.toSeconds() + " s)");
  }

  @Override
  public void notice(String message) {
    context.log(what + ": " + message);
  }

  @Override
  public boolean cancelled() {
    return context.cancelled();
  }
}
