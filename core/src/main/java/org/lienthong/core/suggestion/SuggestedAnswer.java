package org.lienthong.core.suggestion;

import java.util.List;
import org.lienthong.core.index.ResultSet;

/**
 * The answer to a search with suggestions.
 *
 * @param found what the search finds as typed
 * @param scattered whether no record found has any two neighbours of the typed words beside each
 *     other: the book that was meant is probably not held
 * @param suggestions the best first; empty when the search finds something as typed, or nothing can
 *     be suggested
 */
public record SuggestedAnswer(ResultSet found, boolean scattered, List<Suggestion> suggestions) {
  public SuggestedAnswer {
    suggestions = List.copyOf(suggestions);
  }

  /** Returns the records to show: those of the best suggestion when there is one. */
  public ResultSet shown() {
    return suggestions.isEmpty() ? found : suggestions.getFirst().found();
  }
}
