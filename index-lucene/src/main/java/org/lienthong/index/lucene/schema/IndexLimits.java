package org.lienthong.index.lucene.schema;

import org.apache.lucene.util.BytesRef;

/** Limits of the index, each with its reason. */
public final class IndexLimits {
  /**
   * Longest heading, in characters: a Lucene term holds 32,766 octets, a heading is kept three
   * times, and nobody reads a longer one in a list. Longer headings are cut, in records and queries
   * alike.
   */
  static final int HEADING_CHARS = 500;

  /** Longest sort key, in octets: titles that agree up to here are equal to a reader. */
  static final int SORT_OCTETS = 160;

  /**
   * Fewest characters that a word with {@code *} must show. One letter stands for a tenth of the
   * vocabulary, and finds nearly every record.
   */
  public static final int MASKED_WORD_CHARS = 2;

  /**
   * Most words that a masked word inside a phrase may stand for; each costs a list of positions.
   */
  public static final int MASKED_PHRASE_WORDS = 1_000;

  /**
   * Most words that all masks of one query may stand for, together. The widest mask of two letters
   * stands for fewer in a million records; dozens of them would read the index as often.
   */
  public static final int MASKED_WORDS = 50_000;

  /**
   * Most rows of words that alternatives within proximity may mean: eight operands of two
   * alternatives each. Each row is looked for in every record that has its words; the order of
   * operands costs nothing.
   */
  public static final int PROXIMITY_ORDERS = 256;

  /** Most masks in one word: the automaton grows with each. */
  public static final int MASKS_IN_WORD = 20;

  /** Most words of one term: a title has fewer, and each costs a list of records. */
  public static final int WORDS_IN_TERM = 200;

  /** Most terms of one query: a list of ISBNs that a program compares with us has fewer. */
  public static final int CLAUSES = 10_000;

  /** Deepest change from one operator to another: Lucene needs stack for each. */
  public static final int DEPTH = 200;

  /** Most clauses that all terms together may become: ten words each, with their spellings. */
  public static final int LUCENE_CLAUSES = 200_000;

  /** Most values that a scan may skip, before and after its start. */
  public static final int SCAN_TERMS = 1_000;

  /** Most keys to sort by: the last of more would never decide. */
  public static final int SORT_KEYS = 8;

  /**
   * Searches in the result cache: a few hundred octets each, so that all of them are less than a
   * megabyte.
   */
  public static final int REMEMBERED = 1_000;

  /**
   * Searches whose facets are in the cache: some twenty kilobytes each, ten megabytes in all. A
   * page with filters has several.
   */
  public static final int REMEMBERED_FACETS = 500;

  /**
   * Most terms of such a search, and most catalogues. Queries typed by people have fewer; longer
   * ones are made by programs, and each only once.
   */
  public static final int REMEMBERED_TERMS = 8;

  /** Most terms of a search that is taken for cheap: people type fewer. */
  public static final int CHEAP_TERMS = 32;

  /** Longest term of such a search, in characters: a long title. */
  public static final int REMEMBERED_CHARS = 200;

  /** Records that one page of a result set may hold. */
  public static final int PAGE = 10_000;

  private IndexLimits() {}

  public static String heading(String text) {
    return text.length() <= HEADING_CHARS ? text : text.substring(0, HEADING_CHARS);
  }

  public static BytesRef sortKey(byte[] key) {
    return new BytesRef(key, 0, Math.min(key.length, SORT_OCTETS));
  }
}
