package org.lienthong.oai;

import java.time.Duration;

/** What a harvester may make us do, each with its reason. */
final class OaiLimits {
  /**
   * Records that are read from the store at a time: bounds what one list keeps in memory, whatever
   * the page size.
   */
  static final int CHUNK = 100;

  /** Greatest page: a page that breaks is sent again whole. */
  static final int MAX_PAGE = 5_000;

  /** Sets on a page of ListSets: the sets of a province with all its schools fit on a few pages. */
  static final int SETS_PAGE = 500;

  /**
   * Requests that are answered at a time: each keeps up to {@link #CHUNK} records and a compressor,
   * about half a megabyte, and the whole server shall live in 512 MB.
   */
  static final int MAX_CONCURRENT = 256;

  /** What a client that came too many is told to wait. */
  static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  /**
   * How long a token lives: it costs us nothing, and a harvest of millions over a slow line, or one
   * that broke on Friday, shall go on.
   */
  static final Duration TOKEN_LIFE = Duration.ofDays(7);

  /** Members named as friends in Identify: a page for people, not a directory. */
  static final int MAX_FRIENDS = 1_000;

  /** How often GetRecord waits for a second to end before it asks the client to come again. */
  static final int MAX_WAITS = 3;

  private OaiLimits() {}
}
