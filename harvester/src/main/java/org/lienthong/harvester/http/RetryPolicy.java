package org.lienthong.harvester.http;

import java.time.Duration;

/**
 * The number of tries of a request and the pauses between them.
 *
 * @param tries tries of one request when the server answers but fails
 * @param knocks tries when the connection fails
 * @param first pause before the second try; doubles from try to try
 * @param longest longest pause that we choose
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
