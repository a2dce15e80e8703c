package org.lienthong.console.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.SortKey;

/** The orders of search results. */
public enum SearchOrder {
  RELEVANCE(List.of()),
  NEWEST(List.of(new SortKey(AccessPoint.DATE, false, SortKey.Missing.LAST))),
  TITLE(List.of(SortKey.ascending(AccessPoint.TITLE))),
  AUTHOR(List.of(SortKey.ascending(AccessPoint.AUTHOR), SortKey.ascending(AccessPoint.TITLE)));

  private final List<SortKey> keys;

  SearchOrder(List<SortKey> keys) {
    this.keys = keys;
  }

  /** Returns the keys, the most important first. */
  List<SortKey> keys() {
    return keys;
  }

  /** Returns its value in addresses. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the order of a value in an address; relevance for any other text. */
  public static SearchOrder named(String parameter) {
    return Arrays.stream(values())
        .filter(o -> o.parameter().equals(parameter))
        .findFirst()
        .orElse(RELEVANCE);
  }
}
