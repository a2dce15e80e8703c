package org.lienthong.sru.request;

/** Limits on what a request may make us do, each with its reason. */
public final class SruLimits {
  /** Octets of a body: a query of the greatest length in SOAP, with room to be told so. */
  public static final int MAX_BODY_OCTETS = 2 << 20;

  /** Parameters of a request: the standard knows some twenty; the rest are extensions. */
  public static final int MAX_PARAMETERS = 100;

  /** Elements inside each other in a SOAP body: an envelope needs four. */
  public static final int MAX_SOAP_DEPTH = 32;

  /** Records when the client does not say how many; as most servers do. */
  public static final int DEFAULT_RECORDS = 10;

  /** Records in one answer: some megabytes; who wants more goes on with nextRecordPosition. */
  public static final int MAX_RECORDS = 1_000;

  /** Terms in one scan when the client does not say how many. */
  public static final int DEFAULT_TERMS = 10;

  /** Terms in one scan: as many as people can look through. */
  public static final int MAX_TERMS = 500;

  /** Values of one facet; more is a scan. */
  public static final int MAX_FACET_VALUES = 200;

  /** Seconds that an unused result set is kept at most: a reader's pause, not a subscription. */
  public static final int MAX_RESULT_SET_SECONDS = 900;

  /**
   * Result sets kept at a time; the one unused for longest goes first. Each costs some hundred
   * octets.
   */
  public static final int MAX_RESULT_SETS = 10_000;

  /**
   * Octets of an answer that are gathered to tell its length; longer ones are sent as they grow.
   */
  public static final int GATHERED_OCTETS = 1 << 20;

  private SruLimits() {}
}
