package org.lienthong.console.reader;

import org.lienthong.console.cover.CoverSize;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.FilterValues;
import org.lienthong.console.search.HeadingList;
import org.lienthong.console.search.LibraryCopies;
import org.lienthong.console.search.RecordDescription;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.console.site.Bilingual;
import org.lienthong.console.site.Site;
import org.lienthong.console.site.SiteFile;
import org.lienthong.http.PublicAddress;

/**
 * What every page shows around its content, and the addresses of other pages.
 *
 * @param texts in the language of the page
 * @param catalogue what its operator says about it
 * @param server its address as the reader knows it
 * @param path of the page without the prefix of its language, with its parameters
 * @param cookies what the browser remembers for the reader
 * @param request what the search box and links of the page continue
 */
public record Frame(
    Texts texts,
    Site catalogue,
    PublicAddress server,
    String path,
    ReaderCookies cookies,
    SearchRequest request) {
  /** Returns the name of the catalogue. */
  public String site() {
    return of(catalogue.name());
  }

  /** Returns the path below which the server is reached; empty at the root of its host. */
  public String base() {
    return server.path();
  }

  /** Returns the code of the reader's own library; empty for none. */
  public String own() {
    return cookies.own();
  }

  /** Returns a text of the operator in this language. */
  public String of(Bilingual text) {
    return texts.language() == Language.ENGLISH ? text.english() : text.vietnamese();
  }

  /** Returns the text of a key. */
  public String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** Returns a number as people write it. */
  public String number(long number) {
    return texts.number(number);
  }

  /** Returns the address of a page in this language. */
  public String to(String path) {
    return base() + texts.language().prefix() + path;
  }

  /** Says whether this page has a path or one below it. */
  public boolean isBelow(String beginning) {
    return path.equals(beginning)
        || path.startsWith(beginning + "/")
        || path.startsWith(beginning + "?");
  }

  /** Returns the address of this page in the other language. */
  public String inOtherLanguage() {
    return base() + texts.language().other().prefix() + path;
  }

  /** Returns the whole address of this page in a language, for programs that collect pages. */
  public String whole(Language language) {
    boolean record = path.startsWith("/record/");
    String page = record ? path.replaceFirst("\\?.*", "") : path;
    return server + language.prefix() + page;
  }

  /** Returns the address of the picture of a record's cover; empty when there is none. */
  public String cover(RecordDescription record, CoverSize size) {
    return catalogue
        .covers()
        .name(record.id(), record.isbns(), size)
        .map(name -> base() + "/" + CoverPicture.SEGMENT + "/" + name)
        .orElse("");
  }

  /** Returns the address of a file of the operator. */
  public String file(SiteFile file) {
    return base() + file.address();
  }

  /** Returns the address of a file that is part of the pages. */
  public String file(String name) {
    return base() + StaticFiles.address(name);
  }

  /** Returns the address of the results of a search. */
  public String to(SearchRequest search) {
    return to("/search" + SearchAddress.write(search));
  }

  /** Returns the address of the page of a record. */
  public String to(RecordDescription record) {
    return to("/record/" + record.id());
  }

  /** Returns the address of the records that have a value of a filter. */
  public String toAll(Filter filter, String value) {
    return to(SearchRequest.EMPTY.toggled(filter, value));
  }

  /** Returns the address of the books of a heading. */
  public String to(HeadingList list, String heading) {
    Filter filter = list.filter();
    return filter == null
        ? to("/browse/" + list.parameter() + "/books" + Addresses.parameter("of", heading))
        : toAll(filter, heading);
  }

  /** Returns the address of the door of a library. */
  public String to(LibraryCopies copies) {
    return to("/l/" + copies.code());
  }

  /** Returns the name of a value in this language. */
  public String name(Filter filter, FilterValues.Value value) {
    return ValueNames.of(texts, filter, value.term(), value.display());
  }

  /** Returns the name of the kind of a book in this language. */
  public String kind(RecordDescription record) {
    return ValueNames.kind(texts, record);
  }

  /** Returns the name of a chosen value in this language. */
  public String name(FilterValues.Chosen chosen) {
    return ValueNames.of(texts, chosen.filter(), chosen.value(), chosen.display());
  }

  /** Returns the address of the advanced form with a search in it. */
  public String toAdvanced(SearchRequest search) {
    return to("/advanced" + SearchAddress.write(search));
  }

  /** Returns the same frame around a page whose search box continues another search. */
  public Frame with(SearchRequest other) {
    return new Frame(texts, catalogue, server, path, cookies, other);
  }
}
