package org.lienthong.core.job;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Runs the jobs of one process, each on its own thread, as {@link Lanes} allow, and stores their
 * outcomes. For use by any number of threads.
 */
final class Workers implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Workers.class.getName());

  private final JobStore store;
  private final Map<String, JobKind> kinds;
  private final JobHost host;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Lanes lanes = new Lanes();
  private final List<Thread> threads = new ArrayList<>();
  private final Thread keeper = Thread.ofVirtual().name("jobs-keeper").unstarted(this::keep);
  private boolean stopped;

  Workers(JobStore store, Map<String, JobKind> kinds, JobHost host, InstantSource clock) {
    this.store = store;
    this.kinds = kinds;
    this.host = host;
    this.clock = clock;
  }

  void start() {
    keeper.start();
    startNext();
  }

  void add(RunningJob job) {
    lock.lock();
    try {
      lanes.add(job);
    } finally {
      lock.unlock();
    }
  }

  void refuseWhenFull() {
    lock.lock();
    try {
      if (stopped || lanes.waiting() >= JobLimits.QUEUED) {
        throw new IllegalStateException(
            stopped ? "the process is stopping" : "too many jobs are waiting");
      }
    } finally {
      lock.unlock();
    }
  }

  /** Cancels a job of this process; returns false when no job has this id. */
  boolean cancel(String id) {
    Optional<RunningJob> queued;
    lock.lock();
    try {
      queued = lanes.removeQueued(id);
    } finally {
      lock.unlock();
    }
    queued.ifPresent(job -> finish(job, JobState.CANCELLED, null, JobMessages.CANCELLED));
    Optional<RunningJob> running = active(id);
    running.ifPresent(RunningJob::cancel);
    return queued.isPresent() || running.isPresent();
  }

  /** Returns a job that has not ended. */
  Optional<RunningJob> active(String id) {
    lock.lock();
    try {
      return lanes.find(id);
    } finally {
      lock.unlock();
    }
  }

  /** Returns the jobs that have not ended. */
  List<RunningJob> active() {
    lock.lock();
    try {
      return lanes.all();
    } finally {
      lock.unlock();
    }
  }

  /** Starts the jobs that may start. */
  void startNext() {
    lock.lock();
    try {
      if (stopped) {
        return;
      }
      threads.removeIf(thread -> !thread.isAlive());
      for (RunningJob job : lanes.takeStartable()) {
        String name = "job-" + job.job().request().kind() + "-" + job.job().id();
        // Platform threads: the work calls into SQLite, which pins a virtual one to its carrier.
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> work(job)));
      }
    } finally {
      lock.unlock();
    }
  }

  private void work(RunningJob job) {
    try {
      job.become(job.job().start(clock.instant()));
      job.save();
      conclude(job, outcome(job));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "job " + job.job().id() + " cannot be kept: " + e.getMessage(), e);
      job.become(
          job.job().end(JobState.FAILED, null, String.valueOf(e.getMessage()), clock.instant()));
      job.tellEnd();
    } finally {
      free(job);
      startNext();
    }
  }

  private JobOutcome outcome(RunningJob job) {
    JobRequest request = job.job().request();
    try {
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
      case JobOutcome.Done(String result) -> finish(job, JobState.DONE, result, null);
      case JobOutcome.Failed(String result, String reason) ->
          finish(job, JobState.FAILED, result, reason);
      case JobOutcome.Stopped(String result) -> stopped(job, result);
    }
  }

  private void stopped(RunningJob job, @Nullable String result) {
    JobKind kind = kinds.get(job.job().request().kind());
    if (job.isCancelled()) {
      finish(job, JobState.CANCELLED, result, JobMessages.CANCELLED);
    } else if (host == JobHost.COMMAND) {
      finish(job, JobState.INTERRUPTED, result, JobMessages.COMMAND_ENDED);
    } else if (kind != null && kind.resumable()) {
      job.become(job.job().queuedAgain());
      job.save();
      job.tellEnd();
    } else {
      finish(job, JobState.FAILED, result, JobMessages.SERVER_STOPPED);
    }
  }

  private void finish(
      RunningJob job, JobState state, @Nullable String result, @Nullable String reason) {
    job.become(job.job().end(state, result, reason, clock.instant()));
    job.save();
    prune(job.job().request().kind());
    job.tellEnd();
  }

  private void free(RunningJob job) {
    lock.lock();
    try {
      lanes.end(job);
    } finally {
      lock.unlock();
    }
  }

  private void prune(String kind) {
    List<Job> ended =
        store.all().stream()
            .filter(job -> job.state().isEnd() && job.request().kind().equals(kind))
            .toList();
    int tooMany = Math.max(0, ended.size() - JobLimits.KEPT_PER_KIND);
    store.remove(ended.subList(0, tooMany).stream().map(Job::id).toList());
  }

  private void keep() {
    try {
      while (true) {
        Thread.sleep(JobLimits.BETWEEN_SAVES);
        running().forEach(Workers::saveIfPossible);
      }
    } catch (InterruptedException e) {
      // The stop.
    }
  }

  private static void saveIfPossible(RunningJob job) {
    try {
      job.save();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "progress of job " + job.job().id() + " is not kept now", e);
    }
  }

  private List<RunningJob> running() {
    lock.lock();
    try {
      return lanes.running();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Starts no more jobs, and asks the running ones to stop at a safe point. Anything that jobs wait
   * for may then be closed; {@link #close} waits for them.
   */
  void stop() {
    lock.lock();
    try {
      stopped = true;
      lanes.running().forEach(RunningJob::stop);
    } finally {
      lock.unlock();
    }
    keeper.interrupt();
  }

  /** Stops, and waits until running jobs have reached a safe point and are kept. */
  @Override
  public void close() {
    stop();
    List<Thread> left;
    lock.lock();
    try {
      left = List.copyOf(threads);
    } finally {
      lock.unlock();
    }
    long giveUp = System.nanoTime() + JobLimits.STOP.toNanos();
    for (Thread worker : left) {
      try {
        if (!worker.join(Duration.ofNanos(Math.max(1, giveUp - System.nanoTime())))) {
          LOG.log(
              Level.WARNING,
              worker.getName() + " did not stop in time; it is resumed or failed later");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
