package org.lienthong.console.reader;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.search.NewBooks;
import org.lienthong.console.search.SearchLimits;
import org.lienthong.core.member.Library;

/** New books of the union or of a library: a page, and an Atom feed. */
final class NewBooksPages {
  private static final String FEED = ".atom";

  private final NewBooks books;
  private final Templates templates;

  NewBooksPages(NewBooks books, Templates templates) {
    this.books = books;
    this.templates = templates;
  }

  /** Answers {@code /new}. */
  PageAnswer page(Visit visit) {
    return page(visit.whole(), null);
  }

  /** Answers {@code /new.atom}. */
  PageAnswer feed(Visit visit) {
    return feed(visit.whole(), null);
  }

  /** Returns the page of a library; of the union when there is none. */
  PageAnswer page(Visit visit, @Nullable Library library) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("books", books(library, visit.frame().request().page()));
    if (library != null) {
      parameters.put("library", library);
    }
    parameters.put("here", address(library));
    parameters.put("feed", address(library) + FEED);
    return templates.page("newbooks", visit.frame(), parameters);
  }

  /** Returns the feed of a library; of the union when there is none. */
  PageAnswer feed(Visit visit, @Nullable Library library) {
    Frame frame = visit.frame();
    AtomFeed feed =
        new AtomFeed(
            frame,
            library == null
                ? frame.t("new.title")
                : frame.t("new.title-of-library", library.name()),
            library == null ? frame.site() : library.name(),
            address(library) + FEED,
            address(library));
    return PageAnswer.file(AtomFeed.TYPE, feed.octets(books(library, 1).books()));
  }

  private NewBooks.Page books(@Nullable Library library, int page) {
    return library == null
        ? books.all(page, SearchLimits.PAGE)
        : books.of(library, page, SearchLimits.PAGE);
  }

  private static String address(@Nullable Library library) {
    return library == null ? "/new" : "/l/" + library.code() + "/new";
  }
}
