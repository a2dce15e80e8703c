package org.lienthong.sru.operation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.Facet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.cql.Cql;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.sru.answer.FacetList;
import org.lienthong.sru.request.SruLimits;

/** Counts facets and builds the narrower search for each value. */
final class Facets {
  private final SearchIndex index;

  Facets(SearchIndex index) {
    this.index = index;
  }

  /**
   * Counts facets.
   *
   * @param search the address of a search, up to its query
   */
  List<FacetList> count(FacetRequest wish, List<String> catalogues, Query query, String search) {
    int most =
        wish.ranges().values().stream()
            .mapToInt(r -> Math.addExact(Math.min(r.start(), 1_000_000), r.count()))
            .max()
            .orElse(0);
    Map<AccessPoint, FacetRequest.Range> ranges = wish.ranges();
    boolean links = Cql.print(query).length() <= SruLimits.MAX_LINKED_QUERY_CHARACTERS;
    Query narrowed = links ? query : null;
    return index.facets(catalogues, query, List.copyOf(ranges.keySet()), most).stream()
        .map(f -> list(f, wish, narrowed, search))
        .toList();
  }

  private static FacetList list(
      Facet facet, FacetRequest wish, @Nullable Query query, String search) {
    FacetRequest.Range range =
        wish.ranges().getOrDefault(facet.point(), new FacetRequest.Range(1, 0));
    List<FacetList.Value> values =
        facet.values().stream()
            .filter(v -> v.records() >= wish.least())
            .sorted(order(wish))
            .skip(range.start() - 1L)
            .limit(range.count())
            .map(v -> value(facet.point(), v, query, search))
            .toList();
    return new FacetList(
        facet.point().vietnamese() + " / " + facet.point().english(),
        facet.point().cql().getFirst(),
        values);
  }

  private static Comparator<Facet.Value> order(FacetRequest wish) {
    Comparator<Facet.Value> order =
        wish.byTerm()
            ? Comparator.comparing(v -> VietnameseText.folded(v.display()))
            : Comparator.comparingLong(Facet.Value::records);
    return wish.descending() ? order.reversed() : order;
  }

  private static FacetList.Value value(
      AccessPoint point, Facet.Value value, @Nullable Query query, String search) {
    Query only =
        new Query.Term(
            point,
            Query.Relation.EQ,
            Query.Match.EXACT,
            Set.of(),
            Set.of(),
            MaskedText.literal(value.term()));
    return new FacetList.Value(
        value.display(),
        Cql.print(only),
        query == null ? null : link(search, new Query.And(query, only)),
        value.records());
  }

  private static String link(String search, Query query) {
    return search + URLEncoder.encode(Cql.print(query), StandardCharsets.UTF_8);
  }
}
