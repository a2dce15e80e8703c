package org.lienthong.union.features;

import java.util.List;

/**
 * The features of a record, ready to be compared.
 *
 * @param title see {@link Title}
 * @param edition see {@link Edition}
 * @param publishers regular names, sorted
 * @param names headings, each its sorted syllables joined by hyphens
 * @param responsibility the words of 245 $c, roles left out
 * @param year of the imprint; 0 for none
 * @param fixedYear of 008, which many systems fill with the year of entry; 0 for none
 * @param pages 0 for none
 * @param several whether the record describes several volumes together
 * @param language MARC code in lower case; empty when unknown
 * @param isbns in the record's order, without repetition
 * @param ids other strong numbers, each as its scheme, a colon and the number
 */
public record MatchFeatures(
    Title title,
    Edition edition,
    List<String> publishers,
    List<String> names,
    String responsibility,
    int year,
    int fixedYear,
    int pages,
    boolean several,
    String language,
    Carrier carrier,
    Level level,
    List<Isbn> isbns,
    List<String> ids) {
  public MatchFeatures {
    publishers = List.copyOf(publishers);
    names = List.copyOf(names);
    isbns = List.copyOf(isbns);
    ids = List.copyOf(ids);
  }

  /** Returns the year that is best believed; 0 for none. */
  public int bestYear() {
    return year > 0 ? year : fixedYear;
  }
}
