package org.lienthong.core.job;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * A job of this process that has not ended. Its worker changes it; any thread reads it, cancels it
 * or saves it.
 */
final class RunningJob implements JobContext {
  private static final System.Logger LOG = System.getLogger(RunningJob.class.getName());

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
  private boolean untold;
  private volatile Job job;
  private volatile boolean stored;
  private volatile boolean cancelled;
  private volatile boolean stopping;
  private volatile boolean over;

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

  /** Changes its description; changes by other threads are not lost. */
  void become(UnaryOperator<Job> change) {
    lock.lock();
    try {
      job = change.apply(job);
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
      // A clock that was set back must not end the reports of progress.
      untold = Duration.between(lastEvent, now).abs().compareTo(BETWEEN_EVENTS) < 0;
      if (untold) {
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
  public void result(String soFar) {
    become(now -> now.soFar(soFar));
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

  /** Asks it to stop for good; returns false when it has ended. */
  boolean cancel() {
    lock.lock();
    try {
      if (job.state().isEnd()) {
        return false;
      }
      cancelled = true;
      job = job.cancelling();
      return true;
    } finally {
      lock.unlock();
    }
  }

  boolean isCancelled() {
    return cancelled;
  }

  void stop() {
    stopping = true;
  }

  /** Says whether a process was asked to end while this job waited or ran. */
  boolean isStopping() {
    return stopping;
  }

  /** Says whether the store has it, so that it can start. */
  boolean isStored() {
    return stored;
  }

  /** Stores its current state; of two threads the later one stores the later state. */
  void save() {
    saving.lock();
    try {
      store.put(job, log());
      stored = true;
    } finally {
      saving.unlock();
    }
  }

  /** Stores its current state, unless the store refuses it now; then the log says so. */
  void saveIfPossible() {
    try {
      save();
    } catch (RuntimeException | Error e) {
      LOG.log(Level.WARNING, "the state of job " + job.id() + " is not stored now: " + e);
    }
  }

  /** Makes a job of the store that may start. */
  static RunningJob ofStore(Job job, JobLog before, JobStore store, InstantSource clock) {
    RunningJob out = new RunningJob(job, before, store, clock);
    out.stored = true;
    return out;
  }

  /** Sends followers the progress that they have not seen, and then the last event. */
  void tellEnd() {
    Job last = job;
    if (isUntold()) {
      tell(new JobEvent.Progressed(last.id(), last.progress()));
    }
    over = true;
    followers.forEach(follower -> follower.hear(new JobEvent.Ended(last)));
  }

  private boolean isUntold() {
    lock.lock();
    try {
      return untold;
    } finally {
      lock.unlock();
    }
  }

  /** Work that goes on after the end of its job is not heard. */
  private void tell(JobEvent event) {
    if (!over) {
      followers.forEach(follower -> follower.hear(event));
    }
  }
}
