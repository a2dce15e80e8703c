package org.lienthong.console.search;

/** Limits of searches by people. */
public final class SearchLimits {
  /** Records on a page of results. */
  public static final int PAGE = 20;

  /** Pages that can be opened: nobody reads further, and deep pages are dear. */
  public static final int MAX_PAGES = 50;

  /** Values of a filter that are listed. */
  public static final int VALUES = 12;

  /** Values of each filter that the index is asked for: all kinds of material, most libraries. */
  static final int COUNTED_VALUES = 40;

  /** Values of one filter that can be chosen together: all grades, and more than people choose. */
  public static final int CHOSEN = 20;

  /** Characters of a value: the index cuts longer headings. */
  static final int VALUE_CHARACTERS = 500;

  /** Characters of a typed text: the longest titles have 300. */
  public static final int MAX_CHARACTERS = 1_000;

  /** Words of a typed text that are searched for: a long title has 60, the index takes 200. */
  static final int MAX_WORDS = 100;

  /** Results that are so few that another spelling may be meant. */
  static final int FEW = 3;

  /** How many times as many records another spelling must find to be suggested beside results. */
  static final int MANY_MORE = 10;

  /**
   * Words of a text of which one is left out when nothing is found, and words that are left out at
   * the end of longer ones; each costs a count.
   */
  static final int SHORTENED_WORDS = 7;

  /** Words of a text that are looked up one by one; each costs a count. */
  static final int KNOWN_WORDS = 12;

  /** Shorter texts that are shown. */
  static final int SHORTER = 4;

  /** Searches whose help is kept: what a country's pupils mistype in a lesson, some megabytes. */
  static final int REMEMBERED_HELP = 1_000;

  /** Characters of a text whose help is kept; few people type more. */
  static final int REMEMBERED_TEXT = 200;

  /** Libraries that are counted for their list: more than a country has. */
  static final int LIBRARIES = 100_000;

  /** New books that are listed: nobody looks for older ones there. */
  static final int NEW_BOOKS = 200;

  /** Headings on a page of a list; each costs a count. */
  static final int HEADINGS = 50;

  private SearchLimits() {}

  /** Returns how many pages of so many records can be opened. */
  static int pages(long records) {
    return (int) Math.min((records + PAGE - 1) / PAGE, MAX_PAGES);
  }
}
