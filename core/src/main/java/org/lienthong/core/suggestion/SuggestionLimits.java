package org.lienthong.core.suggestion;

/** Limits of suggestions, each with its reason. */
public final class SuggestionLimits {
  /** Most words of a text that is read in other ways: a long title. More are pasted, not typed. */
  public static final int WORDS = 24;

  /** Most characters of such a text: words of seven letters, all of them joined. */
  public static final int CHARS = 240;

  /** Most suggestions: more are a list to search in, not an answer. */
  public static final int SUGGESTIONS = 3;

  /** Fewest words of which one would expect two beside each other. */
  static final int SCATTERED = 3;

  /** Most words one letter away that are tried for a word; short words have hundreds. */
  static final int NEAR = 40;

  /** Most words that an unfinished one may become: one letter begins a tenth of a vocabulary. */
  static final int COMPLETIONS = 200;

  /** Most ways to divide joined words that are tried: most differ at "n|g" and "n|h" only. */
  static final int DIVISIONS = 24;

  /**
   * Readings that are compared by their marks, and counted until enough of them find records: an
   * unfinished word has many.
   */
  static final int READINGS = 10;

  private SuggestionLimits() {}
}
