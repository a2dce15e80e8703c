package org.lienthong.core.job;

import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work of one job, and decides and stores its outcome. For use by any number of threads.
 */
final class JobRunner {
  private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

  private final Map<String, JobKind> kinds;
  private final JobHost host;
  private final EndedJobs ended;
  private final InstantSource clock;

  JobRunner(Map<String, JobKind> kinds, JobHost host, EndedJobs ended, InstantSource clock) {
    this.kinds = kinds;
    this.host = host;
    this.ended = ended;
    this.clock = clock;
  }

  /** Runs a job on this thread until it ends, or is left to the next server. Throws nothing. */
  void run(RunningJob job) {
    try {
      if (job.cancelled()) {
        stopped(job, null);
      } else {
        conclude(job, outcome(job));
      }
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "job " + job.job().id() + " cannot be concluded: " + e.getMessage(), e);
      end(job, JobState.FAILED, null, String.valueOf(e.getMessage()));
    }
  }

  private JobOutcome outcome(RunningJob job) {
    JobRequest request = job.job().request();
    try {
      job.become(now -> now.start(clock.instant()));
      job.save();
      JobKind kind = kinds.get(request.kind());
      return kind == null
          ? new JobOutcome.Failed(null, JobMessages.noKind(request.kind()))
          : kind.run(request, job);
    } catch (RuntimeException | Error e) {
      // An error too: whoever follows the job must learn of its end.
      LOG.log(Level.WARNING, "job " + job.job().id() + " (" + request.kind() + ") failed", e);
      String message = e.getMessage();
      return new JobOutcome.Failed(null, message == null ? e.toString() : message);
    }
  }

  private void conclude(RunningJob job, JobOutcome outcome) {
    switch (outcome) {
      case JobOutcome.Done(String result) -> end(job, JobState.DONE, result, null);
      case JobOutcome.Failed(String result, String reason) ->
          end(job, JobState.FAILED, result, reason);
      case JobOutcome.Stopped(String result) -> stopped(job, result);
    }
  }

  private void stopped(RunningJob job, @Nullable String result) {
    if (job.isCancelled()) {
      end(job, JobState.CANCELLED, result, JobMessages.CANCELLED);
    } else if (!job.isStopping()) {
      end(job, JobState.FAILED, result, JobMessages.STOPPED_UNASKED);
    } else if (host == JobHost.COMMAND) {
      end(job, JobState.INTERRUPTED, result, JobMessages.COMMAND_ENDED);
    } else if (job.job().state() == JobState.QUEUED) {
      job.tellEnd();
    } else if (isResumable(job)) {
      if (result != null) {
        job.result(result);
      }
      job.become(Job::queuedAgain);
      ended.keep(job);
      job.tellEnd();
    } else {
      end(job, JobState.FAILED, result, JobMessages.SERVER_STOPPED);
    }
  }

  private boolean isResumable(RunningJob job) {
    JobKind kind = kinds.get(job.job().request().kind());
    return kind != null && kind.resumable();
  }

  /** Ends a job, stores that, and tells its followers. */
  void end(RunningJob job, JobState state, @Nullable String result, @Nullable String reason) {
    job.become(now -> now.end(state, result, reason, clock.instant()));
    ended.keep(job);
    job.tellEnd();
  }

  /** Leaves a job that waits to the next server; that of a command ends. */
  void leave(RunningJob job) {
    job.stop();
    stopped(job, null);
  }

  /** Lets a job that reaches no safe point go on in the next server: it did not crash. */
  void abandon(RunningJob job) {
    if (host == JobHost.SERVER && !job.isCancelled() && isResumable(job)) {
      job.become(now -> now.state().isEnd() ? now : now.queuedAgain());
      job.saveIfPossible();
    }
  }
}
