package org.lienthong.harvester.http;

import java.time.Duration;

/**
 * How often to try, and how long to wait between tries.
 *
 * @param tries tries of one request when the server is there but not well
 * @param knocks tries when nobody listens
 * @param first pause before the second try; doubles from try to try
 * @param longest longest pause of our own making
 * @param patience longest pause that a server may ask for; one that asks for more ends the harvest,
 *     to be continued by the next
 */
public record RetryPolicy(
    int tries, int knocks, Duration first, Duration longest, Duration patience) {
  /** Waits up to two minutes in all for a server to come back. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(8, 4, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofMinutes(15));

  /** Returns the pause after so many failures, from 1. */
  Duration pause(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }

  int tries(FetchException.Kind kind) {
    return switch (kind) {
      case UNREACHABLE -> knocks;
      case TRANSIENT -> tries;
      case FINAL -> 1;
    };
  }
}
