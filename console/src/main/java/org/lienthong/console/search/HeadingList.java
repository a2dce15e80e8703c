package org.lienthong.console.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lienthong.core.accesspoint.AccessPoint;

/** The lists of headings that readers can browse. */
public enum HeadingList {
  SUBJECT(Filter.SUBJECT),
  AUTHOR(Filter.AUTHOR);

  private final Filter filter;

  HeadingList(Filter filter) {
    this.filter = filter;
  }

  /** Returns the filter whose values the headings are. */
  public Filter filter() {
    return filter;
  }

  AccessPoint point() {
    return filter.point();
  }

  /** Returns its name in addresses. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the list of a name. */
  public static Optional<HeadingList> named(String parameter) {
    return Arrays.stream(values()).filter(l -> l.parameter().equals(parameter)).findFirst();
  }
}
