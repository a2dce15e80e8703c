package org.lienthong.core.projection;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A counted condition: no signal is lost between the check and the wait. */
final class Wakeup {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private long count;

  /** Counts one signal and wakes the waiting threads. */
  void signal() {
    lock.lock();
    try {
      count++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns how many signals there were. */
  long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until there were more signals than {@code heard}, or {@code nanos} have passed.
   *
   * @return whether there was a signal
   */
  boolean await(long heard, long nanos) {
    lock.lock();
    try {
      long left = nanos;
      while (count == heard && left > 0) {
        left = rung.awaitNanos(left);
      }
      return count != heard;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
