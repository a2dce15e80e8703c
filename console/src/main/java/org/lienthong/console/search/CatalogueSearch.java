package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.index.Facet;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SearchBox;
import org.lienthong.core.query.TypedSearch;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.suggestion.Suggestion;
import org.lienthong.core.suggestion.Suggestions;

/**
 * Searches the union catalogue for people. Pages and the JSON interface are two views of it. For use
 * by any number of threads.
 */
public final class CatalogueSearch {
  private static final List<String> UNION = List.of(Catalogue.UNION);

  private final SearchIndex index;
  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final Suggestions suggestions;
  private final CatalogueRecords records;

  /** Creates the search of an index and the store with its records. */
  public CatalogueSearch(SearchIndex index, RecordStore store, LibraryRegistry libraries) {
    this.index = index;
    this.store = store;
    this.libraries = libraries;
    this.suggestions = new Suggestions(index);
    this.records = new CatalogueRecords(index, store, libraries);
  }

  /**
   * Answers a search; no typed text is an error.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the search is too dear
   */
  public SearchResults search(SearchRequest request) {
    Optional<Query> typed = query(request.typed());
    if (typed.isEmpty()) {
      return new SearchResults(request, 0, List.of(), List.of(), List.of());
    }
    Query query = narrowed(typed.get(), request, null);
    ResultSet found = index.search(UNION, query, request.order().keys());
    int start = (request.page() - 1) * SearchLimits.PAGE;
    return new SearchResults(
        request,
        found.size(),
        found.size() == 0 ? List.of() : described(found.keys(start, SearchLimits.PAGE)),
        filters(typed.get(), request),
        found.size() == 0 ? suggestions(request.typed()) : List.of());
  }

  /** Returns the records one by one. */
  public CatalogueRecords records() {
    return records;
  }

  /** Returns one record of the union; empty when there never was one of this id. */
  public Optional<StoredRecord> record(String id) {
    return store.get(Catalogue.UNION, id);
  }

  /** Describes a record to people. */
  public RecordDescription describe(StoredRecord record) {
    return RecordDescription.of(record.id(), DisclosurePolicy.disclose(record).marc(), libraries);
  }

  /** An empty box means every record. */
  private static Optional<Query> query(String typed) {
    if (typed.isBlank()) {
      return Optional.of(new Query.MatchAll());
    }
    String text = typed.substring(0, Math.min(typed.length(), SearchLimits.MAX_CHARACTERS));
    return SearchBox.read(text).map(TypedSearch::query);
  }

  private static Query narrowed(Query typed, SearchRequest request, @Nullable Filter without) {
    Query out = typed;
    for (var filter : request.filters().entrySet()) {
      if (filter.getKey() != without) {
        out = new Query.And(out, anyOf(filter.getKey().point(), filter.getValue()));
      }
    }
    return out;
  }

  private static Query anyOf(AccessPoint point, List<String> values) {
    return values.stream()
        .<Query>map(
            value ->
                new Query.Term(
                    point,
                    Query.Relation.EQ,
                    Query.Match.EXACT,
                    Set.of(),
                    Set.of(),
                    MaskedText.literal(value)))
        .reduce(Query.Or::new)
        .orElseThrow();
  }

  /** Values of a filter are counted without its own chosen values, so that others can be added. */
  private List<FilterValues> filters(Query typed, SearchRequest request) {
    List<AccessPoint> open =
        Arrays.stream(Filter.values())
            .filter(f -> request.chosen(f).isEmpty())
            .map(Filter::point)
            .toList();
    List<Facet> facets =
        new ArrayList<>(
            index.facets(UNION, narrowed(typed, request, null), open, SearchLimits.VALUES));
    for (Filter filter : request.filters().keySet()) {
      facets.addAll(
          index.facets(
              UNION,
              narrowed(typed, request, filter),
              List.of(filter.point()),
              SearchLimits.VALUES));
    }
    return Arrays.stream(Filter.values())
        .flatMap(filter ->
            facets.stream()
                .filter(facet -> facet.point() == filter.point())
                .map(facet -> values(filter, facet, request.chosen(filter))))
        .filter(values -> !values.values().isEmpty())
        .toList();
  }

  private static FilterValues values(Filter filter, Facet facet, List<String> chosen) {
    return new FilterValues(
        filter,
        facet.values().stream()
            .map(v ->
                new FilterValues.Value(
                    v.term(), v.display(), v.records(), chosen.contains(v.term())))
            .toList());
  }

  private List<Suggestion> suggestions(String typed) {
    return typed.isBlank() ? List.of() : suggestions.suggestions(UNION, AccessPoint.ANY, typed);
  }

  private List<RecordDescription> described(long[] keys) {
    return store.byKeys(keys).stream()
        .filter(record -> record != null && !record.deleted())
        .map(this::describe)
        .toList();
  }
}
