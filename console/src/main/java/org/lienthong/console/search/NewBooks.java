package org.lienthong.console.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.union.NewArrivals;

/** Lists of new books, latest first. For use by any number of threads. */
public final class NewBooks {
  private final RecordStore store;
  private final LibraryRegistry libraries;
  private final NewArrivals arrivals;

  NewBooks(RecordStore store, LibraryRegistry libraries) {
    this.store = store;
    this.libraries = libraries;
    this.arrivals = new NewArrivals(store);
  }

  /**
   * A new book.
   *
   * @param changed when its record changed last
   */
  public record Book(RecordDescription record, Instant changed) {}

  /**
   * A page of a list.
   *
   * @param books of this page
   * @param number of this page, from 1
   * @param pages how many there are; at least 1
   */
  public record Page(List<Book> books, int number, int pages) {
    public Page {
      books = List.copyOf(books);
    }
  }

  /**
   * Returns a page of the books that are new to the union.
   *
   * @param number from 1; the last page when there are fewer
   * @param size books of a page
   */
  public Page all(int number, int size) {
    return page(arrivals.all(SearchLimits.NEW_BOOKS), number, size);
  }

  /**
   * Returns a page of the books that a library added.
   *
   * @param number from 1; the last page when there are fewer
   * @param size books of a page
   */
  public Page of(Library library, int number, int size) {
    return page(arrivals.of(library.code(), SearchLimits.NEW_BOOKS), number, size);
  }

  private Page page(List<String> ids, int number, int size) {
    int pages = Math.max(1, (ids.size() + size - 1) / size);
    int shown = Math.clamp(number, 1, pages);
    List<Book> books =
        ids.stream()
            .skip((long) (shown - 1) * size)
            .limit(size)
            .flatMap(id -> book(id).stream())
            .toList();
    return new Page(books, shown, pages);
  }

  private Optional<Book> book(String id) {
    return store
        .get(Catalogue.UNION, id)
        .filter(record -> !record.deleted())
        .map(record -> new Book(described(record), record.datestamp()));
  }

  private RecordDescription described(StoredRecord record) {
    return RecordDescription.of(record.id(), DisclosurePolicy.disclose(record).marc(), libraries);
  }
}
