package org.lienthong.console.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.console.search.CatalogueLists;
import org.lienthong.console.search.DeweyClasses;
import org.lienthong.console.search.HeadingBooks;
import org.lienthong.console.search.HeadingList;
import org.lienthong.console.search.Headings;
import org.lienthong.core.text.VietnameseText;

/**
 * Headings in Vietnamese order and classes: {@code /browse} names the lists, {@code
 * /browse/subject?from=…} is a page of one that begins with a text, {@code ?before=…} one that ends
 * before it, {@code /browse/class?in=8} the classes below one, {@code /browse/series/books?of=…}
 * the books of a heading.
 */
final class BrowsePage implements Page {
  private static final String CLASS = "class";

  private final CatalogueLists lists;
  private final Templates templates;

  BrowsePage(CatalogueLists lists, Templates templates) {
    this.lists = lists;
    this.templates = templates;
  }

  @Override
  public PageAnswer get(Visit visit) {
    List<String> rest = visit.rest();
    if (rest.isEmpty()) {
      return templates.page("browse", visit.frame(), Map.of());
    }
    boolean books = rest.size() == 2 && rest.getLast().equals("books");
    if (rest.size() > 1 && !books) {
      throw Page.unknown();
    }
    if (rest.getFirst().equals(CLASS)) {
      return books ? classBooks(visit) : classes(visit);
    }
    HeadingList list = HeadingList.named(rest.getFirst()).orElseThrow(Page::unknown);
    return books ? headingBooks(visit, list) : headings(visit, list);
  }

  private PageAnswer headings(Visit visit, HeadingList list) {
    String from = visit.value("from").strip();
    String before = visit.value("before");
    Headings.Page page =
        before.isEmpty()
            ? lists.headings().from(list, from)
            : lists.headings().before(list, before);
    return templates.page(
        "headings", visit.frame(), Map.of("list", list, "page", page, "from", from));
  }

  private PageAnswer classes(Visit visit) {
    String digits = visit.value("in");
    if (!digits.isEmpty() && (!DeweyClasses.isClass(digits) || digits.length() > 2)) {
      throw Page.unknown();
    }
    return templates.page(
        "classes",
        visit.frame(),
        Map.of("digits", digits, "classes", lists.classes().below(digits)));
  }

  private PageAnswer classBooks(Visit visit) {
    String digits = visit.value("of");
    if (!DeweyClasses.isClass(digits)) {
      throw Page.unknown();
    }
    String number = new DeweyClasses.DeweyClass(digits, 0).number();
    return books(
        visit,
        visit.frame().t("browse.class-books", number),
        CLASS,
        lists.books().ofClass(digits, visit.frame().request().page()));
  }

  private PageAnswer headingBooks(Visit visit, HeadingList list) {
    String heading = visit.value("of").strip();
    if (VietnameseText.foldedHeading(heading).isEmpty()) {
      throw Page.unknown();
    }
    return books(
        visit,
        heading,
        list.parameter(),
        lists.books().of(list, heading, visit.frame().request().page()));
  }

  private PageAnswer books(Visit visit, String title, String list, HeadingBooks.Page page) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("title", title);
    parameters.put("list", list);
    parameters.put("page", page);
    parameters.put(
        "here", "/browse/" + list + "/books" + Addresses.parameter("of", visit.value("of")));
    return templates.page("headingbooks", visit.frame(), parameters);
  }
}
