package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lienthong.console.search.SearchHelp.Shorter;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.index.StateCache;
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
  private final StateCache<SearchRequest, SearchHelp> known =
      new StateCache<>(SearchLimits.REMEMBERED_HELP);

  Helper(SearchIndex index) {
    this.index = index;
    this.suggestions = new Suggestions(index);
  }

  /**
   * Returns help for a search. To find texts that are like the typed one costs many times the
   * search, and what finds nothing is typed again and again: the last answers are kept.
   *
   * @param found what was found
   */
  SearchHelp help(SearchQuery query, SearchRequest request, ResultSet found) {
    if (found.size() > SearchLimits.FEW || request.page() > 1) {
      return SearchHelp.NONE;
    }
    SearchHelp before = known.find(request, found.state());
    if (before != null) {
      return before;
    }
    SearchHelp help = found.size() > 0 ? forFew(request, found.size()) : forNothing(query, request);
    if (request.typed().length() <= SearchLimits.REMEMBERED_TEXT) {
      known.put(request, found.state(), help);
    }
    return help;
  }

  private SearchHelp forNothing(SearchQuery query, SearchRequest request) {
    boolean filtered = !request.filters().isEmpty();
    long unfiltered = filtered ? index.count(UNION, query.typed()) : 0;
    if (unfiltered > 0) {
      return new SearchHelp(
          List.of(), List.of(), everywhere(query, request, unfiltered), unfiltered);
    }
    List<Suggestion> others = request.isPlain() ? suggestions(request.typed()) : List.of();
    List<String> words = words(request.typed());
    List<Shorter> shorter =
        !request.isPlain() || isAnswered(words, others) ? List.of() : shorter(words, others);
    return new SearchHelp(others, shorter, 0, 0);
  }

  /**
   * Says whether a suggestion is probably what was meant. A letter of a word that the index knows
   * is hardly wrong: such a text has a word too many.
   */
  private boolean isAnswered(List<String> words, List<Suggestion> suggested) {
    List<Suggestion> whole =
        suggested.stream().filter(s -> !s.corrections().contains(Correction.LEFT_OUT)).toList();
    boolean guessed = whole.stream().allMatch(s -> s.corrections().contains(Correction.LETTER));
    return !whole.isEmpty() && !(guessed && areKnown(words));
  }

  private boolean areKnown(List<String> words) {
    return words.size() <= SearchLimits.KNOWN_WORDS && words.stream().allMatch(w -> count(w) > 0);
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

  private static List<String> words(String typed) {
    return VietnameseText.words(VietnameseText.clean(typed)).stream().map(Word::text).toList();
  }

  private List<Shorter> shorter(List<String> words, List<Suggestion> suggested) {
    Set<String> seen = new HashSet<>();
    suggested.forEach(s -> seen.add(VietnameseText.foldedHeading(s.text())));
    return words.size() > SearchLimits.SHORTENED_WORDS
        ? beginning(words, seen)
        : oneLess(words, seen);
  }

  /** Leaves out words at the end of a long text, where what narrows it stands. */
  private List<Shorter> beginning(List<String> words, Set<String> seen) {
    for (int left = 1; left <= SearchLimits.SHORTENED_WORDS; left++) {
      int end = words.size() - left;
      String text = String.join(" ", words.subList(0, end));
      long records = seen.add(VietnameseText.foldedHeading(text)) ? count(text) : 0;
      if (records > 0) {
        String without = String.join(" ", words.subList(end, words.size()));
        return List.of(new Shorter(text, without, records));
      }
    }
    return List.of();
  }

  /** Leaves out each word in turn; what is suggested already is not repeated. */
  private List<Shorter> oneLess(List<String> words, Set<String> seen) {
    if (words.size() < 2) {
      return List.of();
    }
    List<Shorter> out = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      List<String> others = new ArrayList<>(words);
      String left = others.remove(i);
      String text = String.join(" ", others);
      long records = seen.add(VietnameseText.foldedHeading(text)) ? count(text) : 0;
      if (records > 0) {
        out.add(new Shorter(text, left, records));
      }
    }
    return out.stream()
        .sorted(Comparator.comparingLong(Shorter::records))
        .limit(SearchLimits.SHORTER)
        .toList();
  }

  private long count(String text) {
    return SearchQuery.words(text).map(this::count).orElse(0L);
  }

  private long count(Query query) {
    return index.count(UNION, query);
  }
}
