package org.lienthong.console.search;

import java.util.List;
import org.lienthong.core.index.ScanRequest;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;

/** Headings of the union in Vietnamese order, page by page. For use by any number of threads. */
public final class Headings {
  private static final List<String> UNION = List.of(Catalogue.UNION);

  private final SearchIndex index;

  Headings(SearchIndex index) {
    this.index = index;
  }

  /**
   * A heading.
   *
   * @param text as records write it
   * @param records how many have it
   */
  public record Heading(String text, long records) {}

  /**
   * A page of a list.
   *
   * @param headings in order
   * @param previous the heading before which the page before this one ends; empty on the first page
   * @param next the heading with which the next page begins; empty on the last page
   */
  public record Page(List<Heading> headings, String previous, String next) {
    public Page {
      headings = List.copyOf(headings);
    }
  }

  /**
   * Returns the page that begins with the first heading at or after a text.
   *
   * @param from empty for the beginning
   */
  public Page from(HeadingList list, String from) {
    List<ScanTerm> terms = scan(list, from, 1, SearchLimits.HEADINGS + 2);
    int first = start(terms);
    int end = Math.min(first + SearchLimits.HEADINGS, terms.size());
    List<ScanTerm> shown = terms.subList(first, end);
    String previous = first == 0 ? "" : shown.isEmpty() ? from : shown.getFirst().display();
    return new Page(headings(shown), previous, end < terms.size() ? terms.get(end).display() : "");
  }

  /** Returns the page that ends with the last heading before a text. */
  public Page before(HeadingList list, String until) {
    int before = SearchLimits.HEADINGS + 1;
    List<ScanTerm> terms = scan(list, until, before, before + 1);
    int end = start(terms);
    int first = Math.max(0, end - SearchLimits.HEADINGS);
    if (first == 0) {
      return from(list, "");
    }
    return new Page(
        headings(terms.subList(first, end)),
        terms.get(first).display(),
        end < terms.size() ? terms.get(end).display() : "");
  }

  private List<ScanTerm> scan(HeadingList list, String start, int before, int count) {
    String text = start.substring(0, Math.min(start.length(), SearchLimits.MAX_CHARACTERS));
    return index.scan(UNION, new ScanRequest(list.point(), true, text, before, count, 0));
  }

  /** Returns the place of the first term at or after the start; the size when there is none. */
  private static int start(List<ScanTerm> terms) {
    int place = 0;
    while (place < terms.size() && !terms.get(place).start()) {
      place++;
    }
    return place;
  }

  private static List<Heading> headings(List<ScanTerm> terms) {
    return terms.stream().map(term -> new Heading(term.display(), term.records())).toList();
  }
}
