package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.query.Query;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.MarcRecord;

/**
 * Searches the union catalogue for people. Pages and the JSON interface are two views of it. For
 * use by any number of threads.
 */
public final class CatalogueSearch {
  private static final List<String> UNION = List.of(Catalogue.UNION);
  private static final Listing LIVE = new Listing(Catalogue.UNION, null, null, null, true);

  private final SearchIndex index;
  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final CatalogueRecords records;
  private final Function<List<String>, Map<String, String>> works;
  private final FilterLists filters;
  private final Helper helper;

  /** Creates the search of an index and the store with its records; each record is a work. */
  public CatalogueSearch(SearchIndex index, RecordStore store, LibraryRegistry libraries) {
    this(index, store, libraries, _ -> Map.of());
  }

  /**
   * Creates the search of an index and the store with its records.
   *
   * @param works gives the keys of the works of records of the union, by their ids; records of one
   *     work have one key
   */
  public CatalogueSearch(
      SearchIndex index,
      RecordStore store,
      LibraryRegistry libraries,
      Function<List<String>, Map<String, String>> works) {
    this.index = index;
    this.store = store;
    this.libraries = libraries;
    this.works = works;
    this.filters = new FilterLists(index, libraries);
    this.helper = new Helper(index);
    this.records = new CatalogueRecords(index, store, libraries);
  }

  /**
   * Answers a search; no typed text is an error, unless it is CQL.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the search is too dear, or CQL that
   *     is refused
   */
  public SearchResults search(SearchRequest request) {
    Optional<SearchQuery> read = SearchQuery.of(request);
    if (read.isEmpty()) {
      return new SearchResults(
          request,
          0,
          List.of(),
          List.of(),
          filters.chosen(request),
          SearchHelp.NONE,
          Highlight.NONE);
    }
    SearchQuery query = read.get();
    ResultSet found = index.search(UNION, query.narrowed(), query.sort());
    int start = (request.page() - 1) * SearchLimits.PAGE;
    return new SearchResults(
        request,
        found.size(),
        found.size() == 0 ? List.of() : hits(found.keys(start, SearchLimits.PAGE)),
        filters.of(query, request, found.size()),
        filters.chosen(request),
        helper.help(query, request, found),
        highlight(query.typed()));
  }

  private static Highlight highlight(Query typed) {
    return typed instanceof Query.MatchAll ? Highlight.NONE : Highlight.of(typed);
  }

  /** Returns the records one by one. */
  public CatalogueRecords records() {
    return records;
  }

  /**
   * Returns a part of the results of a search, of any size and from any place; pages of the request
   * are not looked at.
   *
   * @param start place of the first record, from 0
   * @param count at most so many
   * @param state of the index, as an earlier part says; {@link SearchIndex#PRESENT} for the first
   * @throws org.lienthong.core.diagnostic.RefusedException when the search is too dear, or CQL that
   *     is refused
   */
  public ResultPart part(SearchRequest request, int start, int count, long state) {
    Optional<SearchQuery> read = SearchQuery.of(request);
    if (read.isEmpty()) {
      return ResultPart.NOTHING;
    }
    SearchQuery query = read.get();
    ResultSet found = index.search(UNION, query.narrowed(), query.sort(), state);
    return new ResultPart(
        found.size(),
        found.state(),
        live(found.keys(start, count)).stream().map(this::describe).toList(),
        start == 0 ? helper.help(query, request, found) : SearchHelp.NONE);
  }

  /**
   * Returns how many records a search finds.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the search is too dear, or CQL that
   *     is refused
   */
  public long count(SearchRequest request) {
    return SearchQuery.of(request).map(query -> index.count(UNION, query.narrowed())).orElse(0L);
  }

  /**
   * Returns what the results of a search can be narrowed by, the most frequent first.
   *
   * @param wanted the filters whose values are counted
   * @param most values of each
   * @throws org.lienthong.core.diagnostic.RefusedException when the search is too dear, or CQL that
   *     is refused
   */
  public List<FilterValues> facets(SearchRequest request, Collection<Filter> wanted, int most) {
    return SearchQuery.of(request)
        .map(query -> filters.of(query, request, wanted, most))
        .orElse(List.of());
  }

  /** Returns one record of the union; empty when there never was one of this id. */
  public Optional<StoredRecord> record(String id) {
    return store.get(Catalogue.UNION, id);
  }

  /**
   * Lists records of the union that are not deleted, the longest unchanged first.
   *
   * @param after seq of the last record before them; 0 for the first
   */
  public List<StoredRecord> list(long after, int limit) {
    return store.list(LIVE, after, limit);
  }

  /** Describes a record to people. */
  public RecordDescription describe(StoredRecord record) {
    return RecordDescription.of(record.id(), DisclosurePolicy.disclose(record).marc(), libraries);
  }

  /** Returns the libraries, by code. */
  public List<Library> libraries() {
    return libraries.all();
  }

  /** Returns the name of a library, as the registry knows it; the code when it knows none. */
  public String nameOf(String library) {
    return filters.name(library);
  }

  private List<Hit> hits(long[] keys) {
    List<StoredRecord> records = live(keys);
    Map<String, String> keyed = works.apply(records.stream().map(StoredRecord::id).toList());
    Map<String, List<StoredRecord>> together = new LinkedHashMap<>();
    for (StoredRecord record : records) {
      String work = keyed.getOrDefault(record.id(), "");
      together
          .computeIfAbsent(work.isEmpty() ? "id " + record.id() : work, _ -> new ArrayList<>())
          .add(record);
    }
    return together.values().stream().map(this::hit).toList();
  }

  private List<StoredRecord> live(long[] keys) {
    List<StoredRecord> records = new ArrayList<>();
    for (@Nullable StoredRecord record : store.byKeys(keys)) {
      if (record != null && !record.deleted()) {
        records.add(record);
      }
    }
    return records;
  }

  private Hit hit(List<StoredRecord> editions) {
    MarcRecord first = DisclosurePolicy.disclose(editions.getFirst()).marc();
    return new Hit(
        RecordDescription.of(editions.getFirst().id(), first, libraries),
        first
            .data("521")
            .flatMap(f -> ShelfColour.in(f.joined("a")).stream())
            .findFirst()
            .orElse(null),
        editions.stream().skip(1).map(this::describe).toList());
  }

  /** Returns what pages list without a search. */
  public CatalogueLists lists() {
    return CatalogueLists.of(index, store, libraries);
  }
}
