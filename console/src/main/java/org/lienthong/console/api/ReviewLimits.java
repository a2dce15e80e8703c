package org.lienthong.console.api;

/** Limits of the JSON interface of the review queue. */
final class ReviewLimits {
  /** Pairs in one response; each contains two records. */
  static final int MAX_PAGE = 100;

  /** Pairs returned when the request gives no number: they fit on a screen or two. */
  static final int USUAL_PAGE = 20;

  /** Pairs that can be skipped; a longer queue is processed from its beginning. */
  static final int MAX_OFFSET = 100_000;

  private ReviewLimits() {}
}
