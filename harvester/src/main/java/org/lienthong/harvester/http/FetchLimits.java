package org.lienthong.harvester.http;

import java.time.Duration;

/** Limits on what a server may do to us, each with its reason. */
public final class FetchLimits {
  /**
   * Largest answer, before and after decompression: static repositories give all in one page, and
   * 128 MiB of MARCXML is some 40,000 records; more would not fit a small heap.
   */
  public static final int MAX_OCTETS = 128 * 1024 * 1024;

  /** Redirects followed for one request: more is a loop. */
  public static final int MAX_REDIRECTS = 5;

  /** Longest wait for a connection: a host that does not answer by then is down. */
  public static final Duration CONNECT = Duration.ofSeconds(15);

  /** Longest wait for the first octet: slow repositories take a minute to make a deep page. */
  public static final Duration FIRST_OCTET = Duration.ofMinutes(3);

  /** Longest silence inside an answer: a server that writes at all writes more often. */
  public static final Duration SILENCE = Duration.ofSeconds(30);

  private FetchLimits() {}
}
