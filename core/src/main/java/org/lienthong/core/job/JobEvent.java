package org.lienthong.core.job;

/** What a follower hears of a job. */
public sealed interface JobEvent {
  /** The job wrote a line. */
  record Line(String job, String text) implements JobEvent {}

  /** The job came further. */
  record Progressed(String job, JobProgress progress) implements JobEvent {}

  /** The job ended, or will go on only after a restart; nothing more comes of it. */
  record Ended(Job job) implements JobEvent {}
}
