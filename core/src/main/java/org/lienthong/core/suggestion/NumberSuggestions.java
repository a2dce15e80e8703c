package org.lienthong.core.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.Query;
import org.lienthong.core.vocabulary.IsbnDigits;

/**
 * Suggestions for an ISBN among other words, a part of one, and one with a wrong digit or two
 * digits that changed places.
 */
final class NumberSuggestions {
  private static final Pattern RUN = Pattern.compile("\\d(?:[ \\-\u2010-\u2015]?[0-9Xx])+");

  /** A shorter part is of too many numbers, and more likely a year or a page. */
  private static final int SHORTEST_PART = 6;

  private static final int TEN = 10;
  private static final int THIRTEEN = 13;

  private final SearchIndex index;
  private final List<String> catalogues;

  NumberSuggestions(SearchIndex index, List<String> catalogues) {
    this.index = index;
    this.catalogues = catalogues;
  }

  List<Suggestion> of(String typed) {
    List<Suggestion> out = new ArrayList<>();
    Matcher run = RUN.matcher(typed);
    while (run.find() && out.size() < SuggestionLimits.SUGGESTIONS) {
      addRun(run.group().replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT), out);
    }
    return out;
  }

  private void addRun(String digits, List<Suggestion> out) {
    if (digits.length() < SHORTEST_PART || digits.length() > THIRTEEN) {
      return;
    }
    int before = out.size();
    add(digits, Query.Term.of(AccessPoint.ISBN, digits), out);
    if (out.size() == before && (digits.length() == TEN || digits.length() == THIRTEEN)) {
      for (String other : corrected(digits)) {
        if (out.size() < SuggestionLimits.SUGGESTIONS) {
          add(other, Query.Term.of(AccessPoint.ISBN, other), out);
        }
      }
    }
    if (out.size() == before && digits.length() < THIRTEEN) {
      add("ISBN *" + digits + "*", part(digits), out);
    }
  }

  private void add(String text, Query query, List<Suggestion> out) {
    long records = index.count(catalogues, query);
    if (records > 0) {
      Set<Correction> number = Set.of(Correction.NUMBER);
      out.add(Suggestion.of(text, query, number, records, index, catalogues));
    }
  }

  private static Query part(String digits) {
    return new Query.Term(
        AccessPoint.ISBN,
        Query.Relation.EQ,
        Query.Match.SERVER_CHOICE,
        Set.of(),
        Set.of(),
        new MaskedText(List.of(new AnyMany(), new Literal(digits), new AnyMany())));
  }

  /**
   * Returns valid numbers with two digits exchanged, then with one digit changed, the last first.
   */
  private static Set<String> corrected(String digits) {
    Set<String> out = new LinkedHashSet<>();
    for (int i = 0; i + 1 < digits.length(); i++) {
      char[] swapped = digits.toCharArray();
      swapped[i] = digits.charAt(i + 1);
      swapped[i + 1] = digits.charAt(i);
      addValid(new String(swapped), out);
    }
    for (int i = digits.length() - 1; i >= 0; i--) {
      for (char digit = '0'; digit <= '9'; digit++) {
        addValid(digits.substring(0, i) + digit + digits.substring(i + 1), out);
      }
    }
    out.remove(digits);
    return out;
  }

  private static void addValid(String digits, Set<String> out) {
    if (IsbnDigits.isValid13(digits) || IsbnDigits.isValid10(digits)) {
      out.add(digits);
    }
  }
}
