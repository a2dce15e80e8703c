package org.lienthong.core.job;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs the jobs of one process, each on its own thread, as {@link Lanes} allow, and stores their
 * outcomes. For use by any number of threads.
 */
final class Workers implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Workers.class.getName());

  private final JobRunner runner;
  private final EndedJobs ended;
  private final JobPace pace;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition submitted = lock.newCondition();
  private final Lanes lanes = new Lanes();
  private final List<Thread> threads = new ArrayList<>();
  private final Thread keeper = Thread.ofVirtual().name("jobs-keeper").unstarted(this::keep);
  private int submitting;
  private boolean stopped;

  Workers(JobRunner runner, EndedJobs ended, JobPace pace) {
    this.runner = runner;
    this.ended = ended;
    this.pace = pace;
  }

  /** Begins to run jobs, first those that an earlier process left. */
  void start(List<RunningJob> left) {
    lock.lock();
    try {
      left.forEach(lanes::add);
    } finally {
      lock.unlock();
    }
    keeper.start();
    startNext();
  }

  /**
   * Stores and queues a job. When a stop begins meanwhile, the job is left to the next server like
   * the others that wait, and its followers are told.
   *
   * @throws JobRefusedException when too many jobs wait, or the process is stopping
   */
  void submit(RunningJob job) {
    beginSubmission(job);
    try {
      job.save();
      startNext();
    } finally {
      endSubmission(job);
    }
  }

  private void beginSubmission(RunningJob job) {
    lock.lock();
    try {
      if (stopped) {
        throw new JobRefusedException(JobMessages.STOPPING);
      }
      if (lanes.waiting() >= JobLimits.QUEUED) {
        throw new JobRefusedException(JobMessages.TOO_MANY);
      }
      lanes.add(job);
      submitting++;
    } finally {
      lock.unlock();
    }
  }

  private void endSubmission(RunningJob job) {
    boolean late = false;
    lock.lock();
    try {
      if (!job.isStored()) {
        lanes.removeQueued(job.job().id());
      } else if (stopped) {
        late = lanes.removeQueued(job.job().id()).isPresent();
      }
    } finally {
      lock.unlock();
    }
    if (late) {
      runner.leave(job);
    }
    lock.lock();
    try {
      submitting--;
      submitted.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Cancels a job of this process; returns false when it has ended. */
  boolean cancel(RunningJob job) {
    boolean waited;
    lock.lock();
    try {
      waited = lanes.removeQueued(job.job().id()).isPresent();
    } finally {
      lock.unlock();
    }
    if (waited) {
      runner.end(job, JobState.CANCELLED, null, JobMessages.CANCELLED);
    }
    return waited || job.cancel();
  }

  /** Returns a job of this process that has not ended, or whose end is not stored. */
  Optional<RunningJob> find(String id) {
    lock.lock();
    try {
      Optional<RunningJob> active = lanes.find(id);
      return active.isPresent() ? active : ended.find(id);
    } finally {
      lock.unlock();
    }
  }

  /** Returns the jobs that have not ended, or whose ends are not stored. */
  List<RunningJob> all() {
    List<RunningJob> out = new ArrayList<>(ended.unstored());
    lock.lock();
    try {
      out.addAll(lanes.all());
    } finally {
      lock.unlock();
    }
    return out;
  }

  /** Starts the jobs that may start. */
  private void startNext() {
    lock.lock();
    try {
      if (!stopped) {
        threads.removeIf(thread -> !thread.isAlive());
        lanes.takeStartable().forEach(this::startWorker);
      }
    } finally {
      lock.unlock();
    }
  }

  private void startWorker(RunningJob job) {
    String name = "job-" + job.job().request().kind() + "-" + job.job().id();
    try {
      // Platform threads: the work calls into SQLite, which pins a virtual one to its carrier.
      threads.add(Thread.ofPlatform().daemon().name(name).start(() -> work(job)));
    } catch (OutOfMemoryError e) {
      // The system gives no thread now; the keeper tries again.
      LOG.log(Level.ERROR, "no thread for " + name + " now: " + e.getMessage(), e);
      lanes.putBack(job);
    }
  }

  private void work(RunningJob job) {
    try {
      runner.run(job);
    } finally {
      lock.lock();
      try {
        lanes.end(job);
      } finally {
        lock.unlock();
      }
      startNext();
    }
  }

  private void keep() {
    try {
      while (true) {
        Thread.sleep(pace.betweenSaves());
        running().forEach(RunningJob::saveIfPossible);
        ended.retry();
        startNext();
      }
    } catch (InterruptedException e) {
      // The stop.
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
   * Starts no more jobs, leaves those that wait to the next server, and asks the running ones to
   * stop at a safe point. Anything that jobs wait for may then be closed; {@link #close} waits for
   * them.
   */
  void stop() {
    List<RunningJob> waiting;
    lock.lock();
    try {
      stopped = true;
      waiting = lanes.removeQueued();
      lanes.running().forEach(RunningJob::stop);
    } finally {
      lock.unlock();
    }
    keeper.interrupt();
    waiting.forEach(runner::leave);
  }

  /** Stops, and waits until running jobs have reached a safe point and are kept. */
  @Override
  public void close() {
    stop();
    long giveUp = System.nanoTime() + pace.stop().toNanos();
    List<Thread> left = new ArrayList<>();
    lock.lock();
    try {
      long patience = pace.stop().toNanos();
      while (submitting > 0 && patience > 0) {
        patience = submitted.awaitNanos(patience);
      }
      left.addAll(threads);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    if (keeper.getState() != Thread.State.NEW) {
      left.add(keeper);
    }
    left.forEach(thread -> join(thread, giveUp));
    running().forEach(runner::abandon);
    ended.retry();
  }

  private static void join(Thread thread, long giveUp) {
    try {
      if (!thread.join(Duration.ofNanos(Math.max(1, giveUp - System.nanoTime())))) {
        LOG.log(Level.WARNING, thread.getName() + " did not stop in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
