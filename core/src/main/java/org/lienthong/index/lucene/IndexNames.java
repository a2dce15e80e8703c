package org.lienthong.index.lucene;

import org.lienthong.access.AccessPoint;

/** Names of the fields of a document. */
final class IndexNames {
  /** The store key: eight octets as a term to replace documents by, a number to read. */
  static final String KEY = "key";

  /** The catalogue's code in lower case. */
  static final String CATALOGUE = "catalogue";

  private IndexNames() {}

  /** Words with positions; see {@link Tokens} for what stands at a position. */
  static String words(AccessPoint point) {
    return "w." + point.indexName();
  }

  /** Whole values: folded headings of texts, the terms of codes and numbers. */
  static String whole(AccessPoint point) {
    return "x." + point.indexName();
  }

  /** Headings in Vietnamese order with their display forms, for scan alone. */
  static String headings(AccessPoint point) {
    return "h." + point.indexName();
  }

  /** Years and days as numbers, for ranges. */
  static String number(AccessPoint point) {
    return "n." + point.indexName();
  }

  /** The one value to sort by. */
  static String sort(AccessPoint point) {
    return "s." + point.indexName();
  }

  /** Values to count. */
  static String facet(AccessPoint point) {
    return "f." + point.indexName();
  }
}
