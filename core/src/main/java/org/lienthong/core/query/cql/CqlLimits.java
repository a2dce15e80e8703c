package org.lienthong.core.query.cql;

/** Limits of a CQL query, each with its reason. */
public final class CqlLimits {
  /** Characters of a query: far above any typed one, and enough for some thousand ISBNs. */
  public static final int MAX_QUERY_CHARS = 65_536;

  /**
   * Search clauses: a page of ISBNs asked for at once fits; trees stay shallow enough to walk
   * recursively.
   */
  public static final int MAX_CLAUSES = 500;

  /** Nested parentheses: people write three, programs a dozen. */
  public static final int MAX_DEPTH = 100;

  /** Characters of one term: longer than any title on record. */
  public static final int MAX_TERM_CHARS = 2_000;

  /** Masking characters in one term: every one of them widens the search. */
  public static final int MAX_MASKS = 8;

  /** Sort keys: a third one seldom decides anything. */
  public static final int MAX_SORT_KEYS = 8;

  private CqlLimits() {}
}
