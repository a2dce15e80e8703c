package org.lienthong.core.store;

/** Limits of the store, each with its reason. */
public final class StoreLimits {
  /**
   * Longest identifier: OAI identifiers are URIs, and 1,000 characters still fit every database's
   * index.
   */
  public static final int MAX_ID_CHARS = 1_000;

  /**
   * Records that writers should put into one transaction: a commit costs an fsync, a lost one costs
   * this much work.
   */
  public static final int BATCH = 1_000;

  /**
   * Changes that a projection applies at once: enough to share the cost of a commit, and of a page
   * that several of them write; few enough to be visible within a second.
   */
  public static final int APPLIED_AT_ONCE = 2_000;

  private StoreLimits() {}
}
