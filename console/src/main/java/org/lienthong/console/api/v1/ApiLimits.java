package org.lienthong.console.api.v1;

import java.time.Duration;
import org.lienthong.console.search.SearchLimits;

/** Limits of the interface for programs, each with its reason. */
final class ApiLimits {
  /** Records in a response when the request gives no number: a screen. */
  static final int USUAL_RECORDS = 20;

  /** Records in a response: each has all its libraries, of which there may be a thousand. */
  static final int MAX_RECORDS = 100;

  /**
   * Records of a search that its pages reach. The index ranks all that precede a page again; whole
   * catalogues are harvested by OAI-PMH.
   */
  static final int REACH = 10_000;

  /** Values of a facet when the request gives no number: as many as the pages show. */
  static final int USUAL_VALUES = SearchLimits.VALUES;

  /** Values of a facet: a province has more schools, but nobody reads further. */
  static final int MAX_VALUES = 100;

  /** Values of all filters of a search; each is a clause of its query. */
  static final int MAX_FILTER_VALUES = 50;

  /** Characters of a parameter that is neither typed text nor CQL: the longest headings. */
  static final int MAX_CHARACTERS = 500;

  /** Records beside suggestions: a list below a search box has no room for more. */
  static final int SUGGESTED_RECORDS = 5;

  /** How long answers about records may be reused: a new copy is seen after a minute. */
  static final Duration FRESH_RECORDS = Duration.ofMinutes(1);

  /** How long descriptions of libraries and of the interface may be reused. */
  static final Duration FRESH_LISTS = Duration.ofMinutes(5);

  /** How long browsers need not ask again whether pages of other sites may read. */
  static final Duration PREFLIGHT = Duration.ofDays(1);

  /** How long a client waits that was refused since the server is busy. */
  static final Duration BUSY = Duration.ofSeconds(5);

  private ApiLimits() {}
}
