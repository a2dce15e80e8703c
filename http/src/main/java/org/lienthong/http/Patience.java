package org.lienthong.http;

import java.time.Duration;

/**
 * How long clients may take to send requests and to read answers. Every time is a total: octets
 * that trickle do not extend it.
 *
 * @param head from the opening of a connection to the end of its first request's headers
 * @param between from the end of a response to the end of the next request's headers
 * @param block for each 64 KiB of a body, or its rest: the least rate of a body
 * @param body for a whole body
 * @param answer for each 64 KiB of an answer, or its rest: the least rate at which it is read
 */
public record Patience(
    Duration head, Duration between, Duration block, Duration body, Duration answer) {
  /**
   * The times of a server. A head of the greatest size takes 16 s on a line of 32 kbit/s, a body of
   * 2 MB 60 s on one of 280 kbit/s. An answer is read on one of 18 kbit/s: the oldest telephone
   * lines.
   */
  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(30),
          HttpLimits.IDLE,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofSeconds(30));
}
