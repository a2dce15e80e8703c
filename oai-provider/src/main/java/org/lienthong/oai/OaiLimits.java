package org.lienthong.oai;

import java.time.Duration;

/** Limits on the work that a harvester may cause, each with its reason. */
final class OaiLimits {
  /**
   * Records that are read from the store at a time: bounds what one list keeps in memory, whatever
   * the page size.
   */
  static final int CHUNK = 100;

  /**
   * Octets of the budget of answers for {@link #CHUNK} records, which are held while a client reads
   * slowly: records have 2 kB on average, and some of a list are larger.
   */
  static final int CHUNK_OCTETS = 400 << 10;

  /**
   * Records that are read at a time when that budget is spent: so few that the budget of
   * connections has counted them.
   */
  static final int SMALL_CHUNK = 8;

  /** Records on a page: an interrupted page is sent again as a whole. */
  static final int MAX_PAGE = 5_000;

  /** Records on a page for people, which is in memory as a whole. */
  static final int MAX_PAGE_FOR_PEOPLE = 100;

  /** Sets on a page of ListSets: the sets of a province with all its schools fit on a few pages. */
  static final int SETS_PAGE = 500;

  /**
   * Requests that are worked on at a time, those that wait for their client not counted: more would
   * only wait for the store.
   */
  static final int MAX_CONCURRENT = 256;

  /** How long a client above that limit is told to wait. */
  static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /**
   * How long a token is valid: it costs nothing, and a harvest of millions over a slow line, or one
   * that failed on Friday, must be able to continue.
   */
  static final Duration TOKEN_LIFE = Duration.ofDays(7);

  /** Members named as friends in Identify, which is read by people and is no directory. */
  static final int MAX_FRIENDS = 1_000;

  /** How often GetRecord waits for a second to end before it asks the client to retry. */
  static final int MAX_WAITS = 3;

  /**
   * Requests that wait for a second to end: they hold places, of which most are for those that have
   * something to do.
   */
  static final int MAX_WAITING = 64;

  private OaiLimits() {}
}
