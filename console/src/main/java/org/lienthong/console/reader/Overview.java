package org.lienthong.console.reader;

import java.util.Comparator;
import java.util.List;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.FilterValues;
import org.lienthong.console.search.NewBooks;
import org.lienthong.console.search.RecordDescription;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.console.search.SearchResults;

/**
 * What the catalogue has, as the first page shows it.
 *
 * @param total records
 * @param grades in their order
 * @param series of textbooks, the largest first
 * @param materials kinds of material, the largest first, without one that all records have
 * @param newest the books that came last
 */
public record Overview(
    long total,
    List<FilterValues.Value> grades,
    List<FilterValues.Value> series,
    List<FilterValues.Value> materials,
    List<RecordDescription> newest) {
  /** Covers that fit in three rows of a telephone, or in one of a screen. */
  private static final int NEWEST = 9;

  /** Kinds of material that are listed; results list the others. */
  private static final int MATERIALS = 8;

  /** Nothing is known of the catalogue. */
  static final Overview NONE = new Overview(0, List.of(), List.of(), List.of(), List.of());

  public Overview {
    grades = List.copyOf(grades);
    series = List.copyOf(series);
    materials = List.copyOf(materials);
    newest = List.copyOf(newest);
  }

  static Overview of(CatalogueSearch search, NewBooks newBooks) {
    SearchResults all = search.search(SearchRequest.EMPTY);
    return new Overview(
        all.total(),
        values(all, Filter.GRADE).stream()
            .filter(value -> value.term().matches("\\d{1,2}"))
            .sorted(Comparator.comparingInt(value -> Integer.parseInt(value.term())))
            .toList(),
        values(all, Filter.TEXTBOOK_SERIES),
        values(all, Filter.MATERIAL).stream()
            .filter(value -> value.records() < all.total())
            .limit(MATERIALS)
            .toList(),
        newBooks.all(1, NEWEST).books().stream().map(NewBooks.Book::record).toList());
  }

  private static List<FilterValues.Value> values(SearchResults results, Filter filter) {
    return results.filters().stream()
        .filter(one -> one.filter() == filter)
        .flatMap(one -> one.values().stream())
        .toList();
  }
}
