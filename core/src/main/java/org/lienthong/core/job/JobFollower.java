package org.lienthong.core.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue of the events of the jobs that were submitted with it, in order. One thread
 * reads; the jobs' threads write. A reader that lags far behind blocks its jobs for a while and is
 * then dropped, which its last line says. Closing it ends the events; the jobs continue.
 */
public final class JobFollower implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<JobEvent> events = new ArrayDeque<>();
  private final int most;
  private final Duration patience;
  private boolean deaf;

  public JobFollower() {
    this(JobLimits.WAITING_EVENTS, JobLimits.FOLLOWER_PATIENCE);
  }

  JobFollower(int most, Duration patience) {
    this.most = most;
    this.patience = patience;
  }

  /** Returns the next event; empty when none came within {@code patience}. */
  public Optional<JobEvent> next(Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = patience.toNanos();
      while (events.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      changed.signalAll();
      return Optional.ofNullable(events.poll());
    } finally {
      lock.unlock();
    }
  }

  /** Adds an event, waiting for room when it is a line. */
  void hear(JobEvent event) {
    lock.lock();
    try {
      boolean room = events.size() < most;
      switch (event) {
        case JobEvent.Ended ended -> events.add(ended);
        case JobEvent.Progressed progressed -> {
          if (room && !deaf) {
            events.add(progressed);
          }
        }
        case JobEvent.Line line -> {
          if (!deaf && (room || awaitRoom(line.job()))) {
            events.add(line);
          }
        }
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for room; returns false when no thread reads. */
  private boolean awaitRoom(String job) {
    long left = patience.toNanos();
    while (!deaf && events.size() >= most && left > 0) {
      try {
        left = changed.awaitNanos(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        left = 0;
      }
    }
    if (!deaf && events.size() >= most) {
      deaf = true;
      events.add(
          new JobEvent.Line(
              job,
              "quá chậm khi đọc nhật ký; một số dòng bị bỏ qua, xem: lienthong job show "
                  + job
                  + " / the reader was too slow; some lines are left out, see job show"));
    }
    return !deaf;
  }

  /** Drops waiting events; jobs no longer wait for this follower. */
  @Override
  public void close() {
    lock.lock();
    try {
      deaf = true;
      events.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
