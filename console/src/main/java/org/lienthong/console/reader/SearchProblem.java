package org.lienthong.console.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.console.search.SearchSyntax;
import org.lienthong.core.diagnostic.Refusal;

/**
 * A search that was refused, in words.
 *
 * @param status of HTTP
 * @param key of the text that says what is wrong
 * @param about the part of the query that it is about; empty for none
 * @param position of a mistake in the query, from 1; 0 for none
 */
public record SearchProblem(int status, String key, String about, int position) {
  private static final Pattern POSITION = Pattern.compile("position (\\d{1,6})");
  private static final int SHOWN = 40;

  static SearchProblem of(Refusal refusal, SearchRequest request) {
    String details = refusal.details() == null ? "" : refusal.details();
    return switch (refusal.diagnostic()) {
      case RESOURCES_EXHAUSTED, TEMPORARY_SYSTEM_ERROR ->
          new SearchProblem(HttpStatus.SERVICE_UNAVAILABLE_503, "problem.dear", "", 0);
      case QUERY_SYNTAX_ERROR,
          UNBALANCED_PARENTHESES,
          UNBALANCED_QUOTES,
          SPECIAL_CHARACTERS_NOT_QUOTED,
          NON_SPECIAL_CHARACTER_ESCAPED ->
          syntax(details, request);
      case UNSUPPORTED_INDEX, UNSUPPORTED_CONTEXT_SET -> bad("problem.index", details);
      case UNSUPPORTED_RELATION,
          UNSUPPORTED_RELATION_MODIFIER,
          UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX,
          UNSUPPORTED_COMBINATION_OF_RELATION_AND_TERM ->
          bad("problem.relation", details);
      case EMPTY_TERM -> bad("problem.empty", "");
      case MASKED_WORDS_TOO_SHORT, TOO_MANY_MASKING_CHARACTERS, MASKING_UNSUPPORTED ->
          bad("problem.mask", "");
      case TOO_MANY_BOOLEANS, TOO_MANY_CHARACTERS, TOO_MANY_CHARACTERS_IN_TERM ->
          bad("problem.long", "");
      case TERM_IN_INVALID_FORMAT -> bad("problem.value", details);
      default ->
          bad(
              request.syntax() == SearchSyntax.CQL ? "problem.cql" : "problem.other",
              refusal.diagnostic().message());
    };
  }

  private static SearchProblem bad(String key, String about) {
    return new SearchProblem(HttpStatus.BAD_REQUEST_400, key, shortened(about), 0);
  }

  private static SearchProblem syntax(String details, SearchRequest request) {
    Matcher place = POSITION.matcher(details);
    if (!place.find()) {
      return bad("problem.syntax", "");
    }
    int position = Integer.parseInt(place.group(1));
    String typed = request.typed();
    int at = Math.min(typed.length(), Math.max(0, position - 1));
    String rest = typed.substring(at);
    return new SearchProblem(
        HttpStatus.BAD_REQUEST_400,
        rest.isBlank() ? "problem.syntax-end" : "problem.syntax-at",
        shortened(rest),
        position);
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
