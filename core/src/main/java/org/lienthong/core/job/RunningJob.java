package org.lienthong.core.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A job of this process that has not ended. Its worker changes it; any thread reads it, cancels it
 * or saves it.
 */
final class RunningJob implements JobContext {
  /** Between two events of progress: more often than people can read. */
  private static final Duration BETWEEN_EVENTS = Duration.ofMillis(50);

  private final JobStore store;
  private final InstantSource clock;
  private final List<JobFollower> followers = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock saving = new ReentrantLock();
  private final Deque<String> lines = new ArrayDeque<>();
  private long leftOut;
  private Instant lastEvent = Instant.EPOCH;
  private volatile Job job;
  private volatile boolean cancelled;
  private volatile boolean stopping;

  RunningJob(Job job, JobLog before, JobStore store, InstantSource clock) {
    this.job = job;
    this.store = store;
    this.clock = clock;
    lines.addAll(before.lines());
    leftOut = before.leftOut();
  }

  void follow(JobFollower follower) {
    followers.add(follower);
  }

  @Override
  public Job job() {
    return job;
  }

  void become(Job next) {
    lock.lock();
    try {
      job = next;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void progress(String what, long done, long of) {
    Instant now = clock.instant();
    JobProgress reached;
    lock.lock();
    try {
      reached = new JobProgress(what, done, of, rate(done, now));
      job = job.at(reached);
      if (now.isBefore(lastEvent.plus(BETWEEN_EVENTS))) {
        return;
      }
      lastEvent = now;
    } finally {
      lock.unlock();
    }
    tell(new JobEvent.Progressed(job.id(), reached));
  }

  private double rate(long done, Instant now) {
    Instant started = job.started();
    long millis = started == null ? 0 : Duration.between(started, now).toMillis();
    return millis <= 0 ? 0 : done * 1000.0 / millis;
  }

  @Override
  public void log(String line) {
    lock.lock();
    try {
      lines.add(
          line.length() > JobLimits.LINE_CHARS ? line.substring(0, JobLimits.LINE_CHARS) : line);
      if (lines.size() > JobLimits.LOG_LINES) {
        lines.remove();
        leftOut++;
      }
    } finally {
      lock.unlock();
    }
    tell(new JobEvent.Line(job.id(), line));
  }

  JobLog log() {
    lock.lock();
    try {
      return new JobLog(List.copyOf(lines), leftOut);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled || stopping;
  }

  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  void stop() {
    stopping = true;
  }

  /** Stores its current state; of two threads the later one stores the later state. */
  void save() {
    saving.lock();
    try {
      store.put(job, log());
    } finally {
      saving.unlock();
    }
  }

  /** Sends followers the last event. */
  void tellEnd() {
    tell(new JobEvent.Ended(job));
  }

  private void tell(JobEvent event) {
    followers.forEach(follower -> follower.hear(event));
  }
}
