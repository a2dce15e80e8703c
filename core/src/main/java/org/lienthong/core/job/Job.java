package org.lienthong.core.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a job.
 *
 * @param id never reused, short enough to type
 * @param result what the kind returned, as JSON; null when there is none (yet)
 * @param reason why it was not completed, for people; null when it was, or still may be
 * @param attempt how many times it was started; greater than 1 after it was resumed
 * @param started when the last attempt began
 */
public record Job(
    String id,
    JobRequest request,
    JobHost host,
    JobState state,
    JobProgress progress,
    @Nullable String result,
    @Nullable String reason,
    int attempt,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended) {
  /** Returns a job that has just been submitted. */
  static Job submitted(String id, JobRequest request, JobHost host, Instant now) {
    return new Job(
        id, request, host, JobState.QUEUED, JobProgress.NONE, null, null, 0, now, null, null);
  }

  Job start(Instant now) {
    return new Job(
        id,
        request,
        host,
        JobState.RUNNING,
        JobProgress.NONE,
        null,
        null,
        attempt + 1,
        created,
        now,
        null);
  }

  Job at(JobProgress reached) {
    return new Job(
        id, request, host, state, reached, result, reason, attempt, created, started, ended);
  }

  /** Returns this job waiting to be started again. */
  Job queuedAgain() {
    return new Job(
        id, request, host, JobState.QUEUED, progress, null, null, attempt, created, started, null);
  }

  Job end(JobState end, @Nullable String outcome, @Nullable String why, Instant now) {
    return new Job(id, request, host, end, progress, outcome, why, attempt, created, started, now);
  }
}
