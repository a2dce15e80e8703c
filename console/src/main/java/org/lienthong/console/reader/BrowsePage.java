package org.lienthong.console.reader;

import java.util.Map;
import org.lienthong.console.search.HeadingList;
import org.lienthong.console.search.Headings;

/**
 * Headings in Vietnamese order: {@code /browse} names the lists, {@code /browse/subject?from=…} is
 * a page of one that begins with a text, {@code ?before=…} one that ends before it.
 */
final class BrowsePage implements Page {
  private final Headings headings;
  private final Templates templates;

  BrowsePage(Headings headings, Templates templates) {
    this.headings = headings;
    this.templates = templates;
  }

  @Override
  public PageAnswer get(Visit visit) {
    if (visit.rest().isEmpty()) {
      return templates.page("browse", visit.frame(), Map.of());
    }
    HeadingList list = HeadingList.named(visit.only()).orElseThrow(Page::unknown);
    String from = visit.value("from").strip();
    String before = visit.value("before");
    Headings.Page page =
        before.isEmpty() ? headings.from(list, from) : headings.before(list, before);
    return templates.page(
        "headings", visit.frame(), Map.of("list", list, "page", page, "from", from));
  }
}
