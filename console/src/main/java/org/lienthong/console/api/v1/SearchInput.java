package org.lienthong.console.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.SearchLimits;
import org.lienthong.console.search.SearchOrder;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.console.search.SearchSyntax;

/** Reads what a request searches for. */
final class SearchInput {
  static final List<String> QUERY_TYPES = List.of("typed", "cql");

  private SearchInput() {}

  /** Returns the values of {@code sort}. */
  static List<String> orders() {
    return Arrays.stream(SearchOrder.values()).map(SearchOrder::parameter).toList();
  }

  /**
   * Reads the search of a request.
   *
   * @throws ProblemException when a parameter is wrong
   */
  static SearchRequest read(Parameters parameters) {
    boolean cql =
        parameters.oneOf(Parameter.QUERY_TYPE, QUERY_TYPES).filter("cql"::equals).isPresent();
    String q = parameters.get(Parameter.Q).orElse("");
    return new SearchRequest(
        cql ? q : typed(q),
        filters(parameters),
        SearchOrder.named(parameters.oneOf(Parameter.SORT, orders()).orElse("")),
        1,
        Map.of(),
        cql ? SearchSyntax.CQL : SearchSyntax.WORDS);
  }

  /**
   * Checks the length of what a person typed; CQL has limits of its own.
   *
   * @throws ProblemException when it is too long
   */
  static String typed(String q) {
    if (q.length() > SearchLimits.MAX_CHARACTERS) {
      throw ProblemException.parameter(
          Parameter.Q.label(),
          "dài quá " + SearchLimits.MAX_CHARACTERS + " ký tự.",
          "has more than " + SearchLimits.MAX_CHARACTERS + " characters.");
    }
    return q;
  }

  private static Map<Filter, List<String>> filters(Parameters parameters) {
    Map<Filter, List<String>> filters = parameters.filters();
    filters.forEach((filter, values) -> {
      if (!values.stream().allMatch(filter::accepts)) {
        throw ProblemException.parameter(
            filter.parameter(), "có giá trị không hợp lệ.", "has a value that is not possible.");
      }
    });
    return filters;
  }

  /** Returns a number that is the same for the same search only. */
  static long identity(SearchRequest search) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(search.toString().getBytes(UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
