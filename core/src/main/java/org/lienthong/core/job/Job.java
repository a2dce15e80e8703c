package org.lienthong.core.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a job.
 *
 * @param id never reused, short enough to type
 * @param result what the kind returned, or what it has reported so far, as JSON; null when there is
 *     none
 * @param reason why it was not or will not be completed, for people; null otherwise. A running job
 *     with a reason was cancelled and has not reached a safe point
 * @param attempt how many times it was started; greater than 1 after it was resumed
 * @param crashes how many processes ended while they ran it, without stopping it
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
    int crashes,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended) {
  /** Returns a job that has just been submitted. */
  static Job submitted(String id, JobRequest request, JobHost host, Instant now) {
    return new Job(
        id, request, host, JobState.QUEUED, JobProgress.NONE, null, null, 0, 0, now, null, null);
  }

  Job start(Instant now) {
    return new Job(
        id,
        request,
        host,
        JobState.RUNNING,
        JobProgress.NONE,
        result,
        null,
        attempt + 1,
        crashes,
        created,
        now,
        null);
  }

  Job at(JobProgress reached) {
    return with(state, reached, result, reason, crashes, ended);
  }

  /** Returns this job with the result that it has reported so far. */
  Job soFar(String reported) {
    return with(state, progress, reported, reason, crashes, ended);
  }

  /** Returns this job, which is asked to stop for good. */
  Job cancelling() {
    return with(state, progress, result, JobMessages.CANCELLED, crashes, ended);
  }

  /** Returns this job after the process that ran it has ended without stopping it. */
  Job crashed() {
    return with(state, progress, result, reason, crashes + 1, ended);
  }

  /** Returns this job waiting to be started again; what it has reported stays. */
  Job queuedAgain() {
    return with(JobState.QUEUED, progress, result, null, crashes, null);
  }

  /** Returns this job ended; without an outcome, what it has reported stays. */
  Job end(JobState end, @Nullable String outcome, @Nullable String why, Instant now) {
    return with(end, progress, outcome == null ? result : outcome, why, crashes, now);
  }

  private Job with(
      JobState state,
      JobProgress progress,
      @Nullable String result,
      @Nullable String reason,
      int crashes,
      @Nullable Instant ended) {
    return new Job(
        id, request, host, state, progress, result, reason, attempt, crashes, created, started,
        ended);
  }
}
