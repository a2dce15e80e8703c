package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoredRecord;

/** The books of a heading or a class, by title. For use by any number of threads. */
public final class HeadingBooks {
  private static final List<String> UNION = List.of(Catalogue.UNION);

  private final SearchIndex index;
  private final RecordStore store;
  private final LibraryRegistry libraries;

  HeadingBooks(SearchIndex index, RecordStore store, LibraryRegistry libraries) {
    this.index = index;
    this.store = store;
    this.libraries = libraries;
  }

  /**
   * A page of books.
   *
   * @param records of this page
   * @param total books on all pages
   * @param number of this page, from 1
   */
  public record Page(List<RecordDescription> records, long total, int number) {
    public Page {
      records = List.copyOf(records);
    }

    /** Returns how many pages can be opened. */
    public int pages() {
      return SearchLimits.pages(total);
    }
  }

  /** Returns a page of the books that have a heading; the last page when there are fewer. */
  public Page of(HeadingList list, String heading, int number) {
    return page(
        new Query.Term(
            list.point(),
            Query.Relation.EQ,
            Query.Match.EXACT,
            Set.of(),
            Set.of(),
            MaskedText.literal(heading)),
        number);
  }

  /**
   * Returns a page of the books of a class, see {@link DeweyClasses#isClass}; the last page when
   * there are fewer.
   */
  public Page ofClass(String digits, int number) {
    return page(DeweyClasses.books(digits), number);
  }

  private Page page(Query query, int number) {
    ResultSet found = index.search(UNION, query, SearchOrder.TITLE.keys());
    int shown = Math.clamp(number, 1, Math.max(1, SearchLimits.pages(found.size())));
    long[] keys = found.keys((long) (shown - 1) * SearchLimits.PAGE, SearchLimits.PAGE);
    List<RecordDescription> records = new ArrayList<>();
    for (@Nullable StoredRecord each : store.byKeys(keys)) {
      if (each != null && !each.deleted()) {
        StoredRecord record = DisclosurePolicy.disclose(each);
        records.add(RecordDescription.of(record.id(), record.marc(), libraries));
      }
    }
    return new Page(records, found.size(), shown);
  }
}
