package org.lienthong.core.projection;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bell that nobody can miss: whoever waits says which ring was the last that they heard. */
final class Wakeup {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition rung = lock.newCondition();
  private long count;

  /** Rings. */
  void signal() {
    lock.lock();
    try {
      count++;
      rung.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns how often it has rung. */
  long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until it has rung more often than {@code heard}, or {@code nanos} have passed.
   *
   * @return whether it rang
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
