package org.lienthong.console.search;

/** Limits of searches by people. */
public final class SearchLimits {
  /** Records on a page of results. */
  public static final int PAGE = 20;

  /** Pages that can be opened: nobody reads further, and deep pages are dear. */
  public static final int MAX_PAGES = 50;

  /** Values of a filter that are listed. */
  public static final int VALUES = 12;

  /** Characters of a typed text: the longest titles have 300. */
  public static final int MAX_CHARACTERS = 1_000;

  private SearchLimits() {}
}
