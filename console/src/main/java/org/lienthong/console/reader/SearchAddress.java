package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.SearchField;
import org.lienthong.console.search.SearchLimits;
import org.lienthong.console.search.SearchOrder;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.console.search.SearchSyntax;
import org.lienthong.http.Form;

/**
 * The parameters of a search in an address: {@code q}, one for each field of the advanced form, one
 * for each filter, {@code type}, {@code sort}, {@code page}.
 */
final class SearchAddress {
  /** Sent by the advanced form, whose address has empty parameters. */
  static final String FORM = "form";

  /** The first year of a range, as the advanced form sends it. */
  static final String FROM = "from";

  /** The last year of a range. */
  static final String TO = "to";

  private static final String TYPED = "q";
  private static final String SYNTAX = "type";
  private static final String ORDER = "sort";
  private static final String PAGE = "page";

  private SearchAddress() {}

  /** Reads a search; parameters that are not understood are left out. */
  static SearchRequest read(Form form) {
    return new Reader().read(form);
  }

  /** Says whether the address of a search is a form's, which another says more briefly. */
  static boolean isOfForm(Form form) {
    return form.fields().stream().anyMatch(field -> field.name().equals(FORM));
  }

  /** What was read so far. */
  private static final class Reader {
    private String typed = "";
    private SearchSyntax syntax = SearchSyntax.WORDS;
    private SearchOrder order = SearchOrder.RELEVANCE;
    private int page = 1;
    private String from = "";
    private String to = "";
    private final Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
    private final Map<SearchField, String> fields = new EnumMap<>(SearchField.class);

    SearchRequest read(Form form) {
      form.fields().forEach(this::read);
      if (!from.isEmpty() || !to.isEmpty()) {
        add(Filter.YEAR, from.equals(to) ? from : from + "-" + to);
      }
      if (syntax == SearchSyntax.WORDS) {
        typed = cut(typed);
      }
      return new SearchRequest(typed, filters, order, page, fields, syntax);
    }

    private void read(Form.Field field) {
      String value = field.value();
      switch (field.name()) {
        case TYPED -> typed = value;
        case SYNTAX ->
            syntax = value.equalsIgnoreCase("cql") ? SearchSyntax.CQL : SearchSyntax.WORDS;
        case ORDER -> order = SearchOrder.named(value);
        case PAGE -> page = page(value);
        case FROM -> from = value.strip();
        case TO -> to = value.strip();
        default -> {
          SearchField.named(field.name()).ifPresent(f -> fields.put(f, cut(value)));
          Filter.named(field.name()).ifPresent(filter -> add(filter, value));
        }
      }
    }

    private void add(Filter filter, String value) {
      List<String> values = filters.computeIfAbsent(filter, _ -> new ArrayList<>());
      if (filter.accepts(value)
          && values.size() < SearchLimits.CHOSEN
          && values.stream().noneMatch(known -> filter.isSame(known, value))) {
        values.add(value);
      }
    }
  }

  /** More is not searched for, and would be in each address of the page. */
  private static String cut(String text) {
    int characters = text.codePointCount(0, text.length());
    return characters <= SearchLimits.MAX_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SearchLimits.MAX_CHARACTERS));
  }

  private static int page(String value) {
    return value.matches("[1-9]\\d{0,3}")
        ? Math.min(Integer.parseInt(value), SearchLimits.MAX_PAGES)
        : 1;
  }

  /** Writes a search as the end of an address, with its question mark. */
  static String write(SearchRequest request) {
    StringBuilder out = new StringBuilder();
    if (!request.typed().isEmpty() || request.equals(SearchRequest.EMPTY)) {
      add(out, TYPED, request.typed());
    }
    if (request.syntax() == SearchSyntax.CQL) {
      add(out, SYNTAX, SearchSyntax.CQL.name().toLowerCase(Locale.ROOT));
    }
    request.fields().forEach((field, words) -> add(out, field.parameter(), words));
    request
        .filters()
        .forEach((filter, values) -> values.forEach(value -> add(out, filter.parameter(), value)));
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
