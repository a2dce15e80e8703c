package org.lienthong.harvester.http;

import java.io.InterruptedIOException;
import java.time.Duration;
import org.lienthong.harvester.HarvestListener;

/** Repeats requests that may succeed the next time, as its policy says. For any thread. */
public final class Retrier {
  private final RetryPolicy policy;
  private final Sleeper sleeper;

  public Retrier(RetryPolicy policy, Sleeper sleeper) {
    this.policy = policy;
    this.sleeper = sleeper;
  }

  /** Returns one that tries at most {@code tries} times. */
  public Retrier atMost(int tries) {
    return new Retrier(
        new RetryPolicy(
            Math.min(tries, policy.tries()),
            Math.min(tries, policy.knocks()),
            policy.first(),
            policy.longest(),
            policy.patience()),
        sleeper);
  }

  /** One try. */
  @FunctionalInterface
  public interface Attempt<T> {
    /** Returns the answer, or throws the reason why there is none. */
    T make() throws FetchException, InterruptedIOException;
  }

  /**
   * Returns the answer of the first try that gives one.
   *
   * @throws FetchException of the last try
   * @throws InterruptedIOException when the thread was interrupted, or the listener cancelled
   */
  public <T> T call(HarvestListener listener, Attempt<T> attempt)
      throws FetchException, InterruptedIOException {
    for (int failures = 1; ; failures++) {
      try {
        return attempt.make();
      } catch (FetchException trouble) {
        // The connections were closed to end the work, so no other try is wanted.
        if (listener.cancelled()) {
          throw new InterruptedIOException("cancelled");
        }
        Duration pause = pauseAfter(failures, trouble);
        listener.waiting(pause, String.valueOf(trouble.getMessage()));
        pause(pause);
        if (listener.cancelled()) {
          throw new InterruptedIOException("cancelled");
        }
      }
    }
  }

  /** Waits. */
  public void pause(Duration pause) throws InterruptedIOException {
    try {
      sleeper.pause(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting to try again");
    }
  }

  private Duration pauseAfter(int failures, FetchException trouble) throws FetchException {
    if (failures >= policy.tries(trouble.kind())) {
      throw trouble;
    }
    Duration own = policy.pause(failures);
    Duration asked = trouble.retryAfter();
    if (asked == null) {
      return own;
    }
    if (asked.compareTo(policy.patience()) > 0) {
      throw new FetchException(
          FetchException.Kind.FINAL,
          trouble.getMessage() + "; it asks to wait " + asked.toSeconds() + " s",
          asked);
    }
    return asked.compareTo(own) > 0 ? asked : own;
  }
}
