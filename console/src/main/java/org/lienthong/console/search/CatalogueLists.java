package org.lienthong.console.search;

import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.LibraryRegistry;
import org.lienthong.core.store.RecordStore;

/**
 * What pages list without a search.
 *
 * @param libraries by name
 * @param newBooks of the union and of each library
 * @param headings of subjects, authors and series
 * @param classes of Dewey
 * @param books of headings and classes
 * @param chosen records of a reader's basket
 */
public record CatalogueLists(
    LibraryList libraries,
    NewBooks newBooks,
    Headings headings,
    DeweyClasses classes,
    HeadingBooks books,
    ChosenRecords chosen) {

  static CatalogueLists of(SearchIndex index, RecordStore store, LibraryRegistry libraries) {
    return new CatalogueLists(
        new LibraryList(index, libraries),
        new NewBooks(store, libraries),
        new Headings(index),
        new DeweyClasses(index),
        new HeadingBooks(index, store, libraries),
        new ChosenRecords(store, libraries));
  }
}
