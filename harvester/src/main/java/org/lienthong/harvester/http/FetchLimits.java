package org.lienthong.harvester.http;

import java.time.Duration;
import org.lienthong.core.limit.Budget;

/** Limits on what a server may do to us, each with its reason. */
public final class FetchLimits {
  /**
   * Largest answer, before and after decompression: 20 MiB of MARCXML is some 6,000 records, and
   * pages have 50 to 1,000. What an answer is made into takes several times its octets.
   */
  public static final int MAX_OCTETS = 20 * 1024 * 1024;

  /** Part of the heap that the answers of all harvests together may take, as octets. */
  private static final int HEAP_PART = 8;

  /** Redirects followed for one request: more is a loop. */
  public static final int MAX_REDIRECTS = 5;

  /** Longest wait for a connection: a host that does not answer by then is down. */
  public static final Duration CONNECT = Duration.ofSeconds(15);

  /** Longest wait for the first octet: slow repositories take a minute to make a deep page. */
  public static final Duration FIRST_OCTET = Duration.ofMinutes(3);

  /** Longest silence inside an answer: a server that writes at all writes more often. */
  public static final Duration SILENCE = Duration.ofSeconds(30);

  private FetchLimits() {}

  /**
   * Returns the budget of octets for the answers of all harvests of this process; one answer of the
   * largest size always fits.
   */
  public static Budget budget() {
    long total = Math.max(MAX_OCTETS, Runtime.getRuntime().maxMemory() / HEAP_PART);
    return new Budget("harvested-answers", total, total);
  }
}
