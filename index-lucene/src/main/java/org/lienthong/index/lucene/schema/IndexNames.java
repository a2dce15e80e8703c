package org.lienthong.index.lucene.schema;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lienthong.core.accesspoint.AccessPoint;

/** Names of the fields of a document. */
public final class IndexNames {
  /** The store key: eight octets as a term for replacing documents, a number for reading. */
  public static final String KEY = "key";

  /** The catalogue's code in lower case. */
  public static final String CATALOGUE = "catalogue";

  private static final Map<AccessPoint, String> WORDS = names("w.");
  private static final Map<AccessPoint, String> WHOLE = names("x.");
  private static final Map<AccessPoint, String> HEADINGS = names("h.");
  private static final Map<AccessPoint, String> NUMBER = names("n.");
  private static final Map<AccessPoint, String> SORT = names("s.");
  private static final Map<AccessPoint, String> FACET = names("f.");

  private IndexNames() {}

  /** Computed once: a document uses hundreds of them. */
  private static Map<AccessPoint, String> names(String prefix) {
    Map<AccessPoint, String> out = new EnumMap<>(AccessPoint.class);
    for (AccessPoint point : AccessPoint.values()) {
      out.put(point, prefix + point.indexName());
    }
    return out;
  }

  private static String name(Map<AccessPoint, String> names, AccessPoint point) {
    return Objects.requireNonNull(names.get(point));
  }

  /** Words with positions; see {@code Tokens} for the terms at a position. */
  public static String words(AccessPoint point) {
    return name(WORDS, point);
  }

  /** Whole values: folded headings of texts, the terms of codes and numbers. */
  public static String whole(AccessPoint point) {
    return name(WHOLE, point);
  }

  /** Headings in Vietnamese order with their display forms, only for scan. */
  public static String headings(AccessPoint point) {
    return name(HEADINGS, point);
  }

  /** Years and days as numbers, for ranges. */
  public static String number(AccessPoint point) {
    return name(NUMBER, point);
  }

  /** The one value to sort by. */
  public static String sort(AccessPoint point) {
    return name(SORT, point);
  }

  /** Values to count. */
  public static String facet(AccessPoint point) {
    return name(FACET, point);
  }
}
