package org.lienthong.console.api;

/** Limits of the JSON face of the review queue. */
final class ReviewLimits {
  /** Pairs in one answer; each brings two records. */
  static final int MAX_PAGE = 100;

  /** Pairs given when no number is asked for: what fits on a screen or two. */
  static final int USUAL_PAGE = 20;

  /** Pairs that can be skipped; a longer queue is worked off from its beginning. */
  static final int MAX_OFFSET = 100_000;

  private ReviewLimits() {}
}
