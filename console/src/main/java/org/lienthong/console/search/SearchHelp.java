package org.lienthong.console.search;

import java.util.List;
import org.lienthong.core.suggestion.Suggestion;

/**
 * What else a reader can search for when nothing, or little, was found.
 *
 * @param suggestions other texts, the best first
 * @param shorter the typed text without a word, or without those at its end, the fewest records
 *     first
 * @param everywhere records in all libraries, when nothing was found in the chosen ones
 * @param unfiltered records without any filter, when nothing was found with those chosen
 */
public record SearchHelp(
    List<Suggestion> suggestions, List<Shorter> shorter, long everywhere, long unfiltered) {
  /** No help. */
  static final SearchHelp NONE = new SearchHelp(List.of(), List.of(), 0, 0);

  /**
   * A text with words left out.
   *
   * @param without these words
   * @param records what it finds, at least one
   */
  public record Shorter(String text, String without, long records) {}

  public SearchHelp {
    suggestions = List.copyOf(suggestions);
    shorter = List.copyOf(shorter);
  }
}
