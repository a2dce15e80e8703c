package org.lienthong.index.lucene;

import java.util.Arrays;
import org.lienthong.access.AccessPoint;

/** Names of the fields of a document. */
final class IndexNames {
  /** The store key: eight octets as a term to replace documents by, a number to read. */
  static final String KEY = "key";

  /** The catalogue's code in lower case. */
  static final String CATALOGUE = "catalogue";

  private static final String[] WORDS = names("w.");
  private static final String[] WHOLE = names("x.");
  private static final String[] HEADINGS = names("h.");
  private static final String[] NUMBER = names("n.");
  private static final String[] SORT = names("s.");
  private static final String[] FACET = names("f.");

  private IndexNames() {}

  /** Made once: a document asks for hundreds of them. */
  private static String[] names(String prefix) {
    return Arrays.stream(AccessPoint.values())
        .map(p -> prefix + p.indexName())
        .toArray(String[]::new);
  }

  /** Words with positions; see {@link Tokens} for what stands at a position. */
  static String words(AccessPoint point) {
    return WORDS[point.ordinal()];
  }

  /** Whole values: folded headings of texts, the terms of codes and numbers. */
  static String whole(AccessPoint point) {
    return WHOLE[point.ordinal()];
  }

  /** Headings in Vietnamese order with their display forms, for scan alone. */
  static String headings(AccessPoint point) {
    return HEADINGS[point.ordinal()];
  }

  /** Years and days as numbers, for ranges. */
  static String number(AccessPoint point) {
    return NUMBER[point.ordinal()];
  }

  /** The one value to sort by. */
  static String sort(AccessPoint point) {
    return SORT[point.ordinal()];
  }

  /** Values to count. */
  static String facet(AccessPoint point) {
    return FACET[point.ordinal()];
  }
}
