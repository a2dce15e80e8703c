package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.SearchLimits;
import org.lienthong.console.search.SearchOrder;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.http.Form;

/** The parameters of a search in an address: {@code q}, one for each filter, {@code sort}, {@code page}. */
final class SearchAddress {
  private static final String TYPED = "q";
  private static final String ORDER = "sort";
  private static final String PAGE = "page";

  private SearchAddress() {}

  /** Reads a search; parameters that are not understood are left out. */
  static SearchRequest read(Form form) {
    String typed = "";
    SearchOrder order = SearchOrder.RELEVANCE;
    int page = 1;
    Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
    for (Form.Field field : form.fields()) {
      String value = field.value();
      switch (field.name()) {
        case TYPED -> typed = value;
        case ORDER -> order = SearchOrder.named(value);
        case PAGE -> page = page(value);
        default ->
            Filter.named(field.name())
                .filter(_ -> !value.isBlank())
                .ifPresent(f -> filters.computeIfAbsent(f, _ -> new ArrayList<>()).add(value));
      }
    }
    return new SearchRequest(typed, filters, order, page);
  }

  private static int page(String value) {
    return value.matches("[1-9]\\d{0,3}")
        ? Math.min(Integer.parseInt(value), SearchLimits.MAX_PAGES)
        : 1;
  }

  /** Writes a search as the end of an address, with its question mark. */
  static String write(SearchRequest request) {
    StringBuilder out = new StringBuilder();
    add(out, TYPED, request.typed());
    request.filters().forEach((filter, values) ->
        values.forEach(value -> add(out, filter.parameter(), value)));
    if (request.order() != SearchOrder.RELEVANCE) {
      add(out, ORDER, request.order().parameter());
    }
    if (request.page() > 1) {
      add(out, PAGE, Integer.toString(request.page()));
    }
    return out.toString();
  }

  private static void add(StringBuilder out, String name, String value) {
    out.append(out.isEmpty() ? '?' : '&').append(name).append('=');
    out.append(URLEncoder.encode(value, UTF_8));
  }
}
