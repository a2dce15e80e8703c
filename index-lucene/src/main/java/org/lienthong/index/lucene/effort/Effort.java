package org.lienthong.index.lucene.effort;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.QueryTimeout;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.index.SearchClient;

/**
 * The time that one search has taken. Its loops call {@link #check} often: there the search ends
 * when it has taken too long or its thread was interrupted, waits for a permit when it is
 * expensive, and otherwise lets other virtual threads run. For one thread.
 */
public final class Effort implements QueryTimeout, AutoCloseable {
  /** How long a virtual thread runs before others have their turn: it is not pre-empted. */
  private static final long TURN = TimeUnit.MILLISECONDS.toNanos(5);

  /** Time between two questions whether the client still waits: each may take a millisecond. */
  private static final long ASKED = TimeUnit.MILLISECONDS.toNanos(200);

  /**
   * The same for a search that waits for a permit. It gives up its place in the queue for that, as
   * all that wait do, so each still has its turn.
   */
  private static final long ASKED_WAITING = TimeUnit.SECONDS.toNanos(1);

  private final Permits permits;
  private final long began;
  private long resumed;
  private long turned;
  private long asked;
  private long used;
  private boolean counted;
  private boolean permitted;

  Effort(Permits permits, boolean expensive) {
    this.permits = permits;
    this.began = permits.now();
    this.resumed = began;
    this.turned = began;
    this.asked = began;
    if (expensive) {
      begin();
    }
  }

  private void begin() {
    permits.enter();
    counted = true;
    try {
      await();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Lets the search go on.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it must end
   */
  public void check() {
    long now = permits.now();
    long running = now - resumed;
    if (used + running > permits.limits().most().toNanos()) {
      throw tooLong("running", permits.limits().most().toSeconds());
    }
    if (now - turned < TURN) {
      return;
    }
    turned = now;
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
    if (permitted) {
      handOver(running);
    } else if (running > permits.limits().cheap().toNanos()) {
      used += running;
      begin();
    } else {
      letOthersHaveATurn(now);
    }
    if (now - asked > ASKED) {
      asked = now;
      endIfClientIsGone();
    }
  }

  /** The time of the others is not counted. */
  @SuppressWarnings("ThreadPriorityCheck") // only fairness depends on it, not correctness
  private void letOthersHaveATurn(long now) {
    Thread.yield();
    turned = permits.now();
    resumed += turned - now;
  }

  /** Says whether a check would do more than look at the clock. */
  boolean isDue() {
    return permits.now() - turned >= TURN;
  }

  private void handOver(long running) {
    if (running > permits.limits().slice().toNanos() && permits.free().hasQueuedThreads()) {
      used += running;
      permitted = false;
      permits.free().release();
      await();
    }
  }

  private void await() {
    while (!permitted) {
      long left = permits.limits().patience().toNanos() - (permits.now() - began);
      try {
        permitted = permits.free().tryAcquire(Math.clamp(left, 0, ASKED_WAITING), NANOSECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        throw interrupted();
      }
      if (!permitted && left <= ASKED_WAITING) {
        throw tooLong("waiting", permits.limits().patience().toSeconds());
      }
      if (!permitted) {
        endIfClientIsGone();
      }
    }
    resumed = permits.now();
    turned = resumed;
  }

  private static void endIfClientIsGone() {
    if (SearchClient.isGone()) {
      throw Diagnostic.TEMPORARY_SYSTEM_ERROR.about("the client has gone").asException();
    }
  }

  private static RuntimeException tooLong(String of, long seconds) {
    return Diagnostic.RESOURCES_EXHAUSTED
        .about("the search takes more than " + seconds + " s of " + of)
        .asException();
  }

  private static RuntimeException interrupted() {
    return Diagnostic.TEMPORARY_SYSTEM_ERROR.about("the search was interrupted").asException();
  }

  /** Checks; a search that must end throws, so the answer is always no. */
  @Override
  public boolean shouldExit() {
    check();
    return false;
  }

  /** Ends the search; another may have its permit. */
  @Override
  public void close() {
    if (permitted) {
      permitted = false;
      permits.free().release();
    }
    if (counted) {
      counted = false;
      permits.leave();
    }
  }
}
