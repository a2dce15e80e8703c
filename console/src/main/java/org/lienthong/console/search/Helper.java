package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lienthong.console.search.SearchHelp.Shorter;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.query.Query;
import org.lienthong.core.suggestion.Correction;
import org.lienthong.core.suggestion.Suggestion;
import org.lienthong.core.suggestion.Suggestions;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.text.Word;

/** Finds what else a reader can search for. Its searches are bounded by {@link SearchLimits}. */
final class Helper {
  private static final List<String> UNION = List.of(Catalogue.UNION);

  private final SearchIndex index;
  private final Suggestions suggestions;

  Helper(SearchIndex index) {
    this.index = index;
    this.suggestions = new Suggestions(index);
  }

  /**
   * Returns help for a search.
   *
   * @param found how many records were found
   */
  SearchHelp help(SearchQuery query, SearchRequest request, long found) {
    if (found > SearchLimits.FEW || request.page() > 1) {
      return SearchHelp.NONE;
    }
    return found > 0 ? forFew(request, found) : forNothing(query, request);
  }

  private SearchHelp forNothing(SearchQuery query, SearchRequest request) {
    boolean filtered = !request.filters().isEmpty();
    long unfiltered = filtered ? index.count(UNION, query.typed()) : 0;
    if (unfiltered > 0) {
      return new SearchHelp(
          List.of(), List.of(), everywhere(query, request, unfiltered), unfiltered);
    }
    List<Suggestion> others = request.isPlain() ? suggestions(request.typed()) : List.of();
    boolean guessed = others.stream().anyMatch(s -> !s.corrections().contains(Correction.LEFT_OUT));
    List<Shorter> shorter =
        guessed || !request.isPlain() ? List.of() : shorter(request.typed(), others);
    return new SearchHelp(others, shorter, 0, 0);
  }

  private long everywhere(SearchQuery query, SearchRequest request, long unfiltered) {
    if (request.chosen(Filter.LIBRARY).isEmpty()) {
      return 0;
    }
    return request.filters().size() == 1
        ? unfiltered
        : index.count(UNION, query.without(Filter.LIBRARY));
  }

  /** A spelling that finds many more may have been meant; leaving words out always finds more. */
  private SearchHelp forFew(SearchRequest request, long found) {
    if (!request.isPlain() || !request.filters().isEmpty()) {
      return SearchHelp.NONE;
    }
    String typed = VietnameseText.foldedHeading(request.typed());
    List<Suggestion> better =
        suggestions(request.typed()).stream()
            .filter(s -> !s.corrections().contains(Correction.LEFT_OUT))
            .filter(s -> !VietnameseText.foldedHeading(s.text()).equals(typed))
            .filter(s -> s.found().size() >= found * SearchLimits.MANY_MORE)
            .toList();
    return new SearchHelp(better, List.of(), 0, 0);
  }

  private List<Suggestion> suggestions(String typed) {
    return typed.isBlank() ? List.of() : suggestions.suggestions(UNION, AccessPoint.ANY, typed);
  }

  /** Leaves out each word in turn; what is suggested already is not repeated. */
  private List<Shorter> shorter(String typed, List<Suggestion> suggested) {
    List<String> words =
        VietnameseText.words(VietnameseText.clean(typed)).stream().map(Word::text).toList();
    if (words.size() < 2 || words.size() > SearchLimits.SHORTENED_WORDS) {
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    suggested.forEach(s -> seen.add(VietnameseText.foldedHeading(s.text())));
    List<Shorter> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<String> others = new ArrayList<>(words);
      String left = others.remove(i);
      String text = String.join(" ", others);
      if (seen.add(VietnameseText.foldedHeading(text))) {
        long records = SearchQuery.words(text).map(this::count).orElse(0L);
        if (records > 0) {
          out.add(new Shorter(text, left, records));
        }
      }
    }
    return out.stream()
        .sorted(Comparator.comparingLong(Shorter::records))
        .limit(SearchLimits.SHORTER)
        .toList();
  }

  private long count(Query query) {
    return index.count(UNION, query);
  }
}
