package org.lienthong.console.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.search.CatalogueLists;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.LibraryList;
import org.lienthong.console.search.SearchRequest;
import org.lienthong.core.member.Library;
import org.lienthong.http.HttpRefusal;

/**
 * The doors of libraries: {@code /l} lists them, {@code /l/CODE} is the door of one, and below it
 * are its new books, its kiosk and the box for its web site.
 */
final class DoorPage implements Page {
  /** New books that a door shows; the others are one click away. */
  private static final int NEW_BOOKS = 6;

  private final CatalogueLists lists;
  private final NewBooksPages newBooks;
  private final KioskPage kiosk;
  private final Templates templates;

  DoorPage(CatalogueLists lists, NewBooksPages newBooks, KioskPage kiosk, Templates templates) {
    this.lists = lists;
    this.newBooks = newBooks;
    this.kiosk = kiosk;
    this.templates = templates;
  }

  @Override
  public PageAnswer get(Visit visit) {
    List<String> rest = visit.rest();
    if (rest.isEmpty() || rest.equals(List.of(""))) {
      return templates.page(
          "libraries", visit.frame(), Map.of("libraries", lists.libraries().all()));
    }
    Library library = library(rest.getFirst());
    String part = rest.size() == 1 ? "" : rest.get(1);
    if (part.equals("kiosk")) {
      return kiosk.get(visit, rest.subList(2, rest.size()), library);
    }
    if (rest.size() > 2) {
      throw Page.unknown();
    }
    return switch (part) {
      case "" -> door(visit.frame(), library);
      case "new" -> newBooks.page(visit, library);
      case "new.atom" -> newBooks.feed(visit, library);
      case "embed" -> embed(visit.frame(), library);
      default -> throw Page.unknown();
    };
  }

  private Library library(String code) {
    return lists
        .libraries()
        .find(code)
        .orElseThrow(() ->
            new HttpRefusal(
                HttpStatus.NOT_FOUND_404, "Không có thư viện này", "There is no such library"));
  }

  private PageAnswer door(Frame frame, Library library) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("library", library);
    parameters.put("contact", LibraryContact.of(library));
    parameters.put("titles", lists.libraries().titles(library));
    parameters.put("books", lists.newBooks().of(library, 1, NEW_BOOKS));
    return templates.page("door", frame.with(searching(library)), parameters);
  }

  private static SearchRequest searching(Library library) {
    return SearchRequest.EMPTY.toggled(Filter.LIBRARY, LibraryList.term(library));
  }

  private PageAnswer embed(Frame frame, Library library) {
    Map<String, Object> parameters = Map.of("library", library);
    Map<String, Object> page = new HashMap<>(parameters);
    page.put("form", templates.part("embedform", frame, parameters).strip());
    return templates.page("embed", frame, page);
  }

  @Override
  public boolean takesForms(List<String> rest) {
    return rest.size() == 1 && !rest.getFirst().isEmpty();
  }

  /** Remembers the library as the reader's own, or forgets it. */
  @Override
  public PageAnswer post(Visit visit) {
    Library library = library(visit.rest().getFirst());
    Frame frame = visit.frame();
    String code =
        switch (visit.value("action")) {
          case "own" -> library.code();
          case "forget" -> "";
          default ->
              throw new HttpRefusal(
                  HttpStatus.BAD_REQUEST_400, "Không rõ phải làm gì", "It is not clear what to do");
        };
    return PageAnswer.redirect(HttpStatus.SEE_OTHER_303, frame.to("/l/" + library.code()))
        .with(HttpHeader.SET_COOKIE, ReaderCookies.library(frame.server(), code));
  }
}
