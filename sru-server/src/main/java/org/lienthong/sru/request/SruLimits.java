package org.lienthong.sru.request;

/**
 * Limits on the work that an SRU request may cause, each with its reason; those of HTTP are in
 * {@code HttpLimits}.
 */
public final class SruLimits {
  /** Depth of nested elements in a SOAP body: an envelope needs four. */
  public static final int MAX_SOAP_DEPTH = 32;

  /** Records when the client does not say how many; the default of most servers. */
  public static final int DEFAULT_RECORDS = 10;

  /** Records in one answer: some megabytes; clients continue with nextRecordPosition. */
  public static final int MAX_RECORDS = 1_000;

  /** Records on a page for people, which is in memory as a whole; they turn pages. */
  public static final int MAX_PAGE_RECORDS = 100;

  /**
   * Characters of a query that the link of each facet value repeats; a longer one, percent-encoded,
   * would not fit into the head of the next request, and an answer has up to a thousand links.
   */
  public static final int MAX_LINKED_QUERY_CHARACTERS = 2_000;

  /** Terms in one scan when the client does not say how many. */
  public static final int DEFAULT_TERMS = 10;

  /** Terms in one scan: as many as people can look through. */
  public static final int MAX_TERMS = 500;

  /** Values of one facet; more is a scan. */
  public static final int MAX_FACET_VALUES = 200;

  /** Seconds that an unused result set is kept at most: a reader's pause, not a subscription. */
  public static final int MAX_RESULT_SET_SECONDS = 900;

  /**
   * Result sets kept at a time; the one unused for longest is evicted first. The budget of result
   * sets evicts them earlier when their queries are long.
   */
  public static final int MAX_RESULT_SETS = 10_000;

  private SruLimits() {}
}
