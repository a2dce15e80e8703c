package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.search.FilterValues.Chosen;
import org.lienthong.console.search.FilterValues.Value;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.Facet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.vocabulary.Material;

/**
 * Counts what results can be narrowed by. The values of a filter are counted without its own chosen
 * values, so that others can be added: one pass of the index for all filters without a choice, and
 * one for each filter with one.
 */
record FilterLists(SearchIndex index, LibraryRegistry libraries) {
  private static final List<String> UNION = List.of(Catalogue.UNION);

  /**
   * Returns the lists that have values.
   *
   * @param found how many records were found
   */
  List<FilterValues> of(SearchQuery query, SearchRequest request, long found) {
    Map<Filter, Facet> counted = new EnumMap<>(Filter.class);
    if (found > 0) {
      count(query.narrowed(), open(request), SearchLimits.COUNTED_VALUES, counted);
    }
    for (Filter filter : request.filters().keySet()) {
      count(query.without(filter), List.of(filter), SearchLimits.COUNTED_VALUES, counted);
    }
    return counted.entrySet().stream()
        .map(e -> new FilterValues(e.getKey(), values(e.getKey(), e.getValue(), request)))
        .filter(list -> !list.values().isEmpty())
        .toList();
  }

  /**
   * Returns the lists of some filters that have values, the most frequent first.
   *
   * @param most values of each
   */
  List<FilterValues> of(
      SearchQuery query, SearchRequest request, Collection<Filter> wanted, int most) {
    Map<Filter, Facet> counted = new EnumMap<>(Filter.class);
    // A kind of material is not always among the most frequent ones, and "online" is no kind.
    int enough = Math.max(most, SearchLimits.COUNTED_VALUES);
    List<Filter> open = open(request).stream().filter(wanted::contains).toList();
    if (!open.isEmpty()) {
      count(query.narrowed(), open, enough, counted);
    }
    for (Filter filter : request.filters().keySet()) {
      if (wanted.contains(filter)) {
        count(query.without(filter), List.of(filter), enough, counted);
      }
    }
    return counted.entrySet().stream()
        .map(e ->
            new FilterValues(
                e.getKey(),
                e.getValue().values().stream()
                    .flatMap(v -> value(e.getKey(), v, request))
                    .limit(most)
                    .toList()))
        .filter(list -> !list.values().isEmpty())
        .toList();
  }

  private static List<Filter> open(SearchRequest request) {
    return Arrays.stream(Filter.values()).filter(f -> request.chosen(f).isEmpty()).toList();
  }

  private void count(
      org.lienthong.core.query.Query query,
      List<Filter> filters,
      int most,
      Map<Filter, Facet> counted) {
    List<AccessPoint> points = filters.stream().map(Filter::point).distinct().toList();
    for (Facet facet : index.facets(UNION, query, points, most)) {
      filters.stream().filter(f -> f.point() == facet.point()).forEach(f -> counted.put(f, facet));
    }
  }

  private List<Value> values(Filter filter, Facet facet, SearchRequest request) {
    List<Value> all = facet.values().stream().flatMap(v -> value(filter, v, request)).toList();
    List<Value> listed = new ArrayList<>(all.subList(0, Math.min(all.size(), most(filter))));
    all.stream().skip(listed.size()).filter(Value::chosen).forEach(listed::add);
    Comparator<Value> order = order(filter);
    if (order != null) {
      listed.sort(order);
    }
    return listed;
  }

  private Stream<Value> value(Filter filter, Facet.Value v, SearchRequest request) {
    boolean online = v.term().equals(Material.ONLINE);
    if (filter.point() == AccessPoint.MATERIAL && online != (filter == Filter.DIGITAL)) {
      return Stream.empty();
    }
    String term =
        filter == Filter.DIGITAL
            ? Filter.YES
            : filter.point().kind() == AccessPoint.Kind.TEXT ? v.display() : v.term();
    String display = filter == Filter.LIBRARY ? name(v.term()) : v.display();
    return Stream.of(new Value(term, display, v.records(), request.isChosen(filter, term)));
  }

  private static int most(Filter filter) {
    return switch (filter) {
      case LIBRARY, GRADE, MATERIAL -> SearchLimits.COUNTED_VALUES;
      default -> SearchLimits.VALUES;
    };
  }

  private static @Nullable Comparator<Value> order(Filter filter) {
    return switch (filter) {
      case GRADE ->
          Comparator.comparingInt((Value v) -> v.term().length()).thenComparing(Value::term);
      case YEAR -> Comparator.comparing(Value::term).reversed();
      default -> null;
    };
  }

  /** Returns the chosen values, with names of libraries. */
  List<Chosen> chosen(SearchRequest request) {
    return request.filters().entrySet().stream()
        .flatMap(filter -> filter.getValue().stream().map(value -> chosen(filter.getKey(), value)))
        .toList();
  }

  private Chosen chosen(Filter filter, String value) {
    return new Chosen(filter, value, filter == Filter.LIBRARY ? name(value) : value);
  }

  /** A library that was removed keeps its name; an unknown code is shown as it is. */
  String name(String code) {
    return libraries
        .find(code)
        .map(Library::name)
        .or(() -> libraries.former(code).map(Catalogue::title))
        .orElse(code);
  }
}
