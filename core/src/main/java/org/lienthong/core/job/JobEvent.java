package org.lienthong.core.job;

/** An event of a job, as its followers receive it. */
public sealed interface JobEvent {
  /** The job wrote a line. */
  record Line(String job, String text) implements JobEvent {}

  /** The job made progress. */
  record Progressed(String job, JobProgress progress) implements JobEvent {}

  /** The job ended, or will continue only after a restart; no event follows. */
  record Ended(Job job) implements JobEvent {}
}
