package org.lienthong.console.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;

/** The lists of headings that readers can browse. */
public enum HeadingList {
  SUBJECT(AccessPoint.SUBJECT, Filter.SUBJECT),
  AUTHOR(AccessPoint.AUTHOR, Filter.AUTHOR),
  SERIES(AccessPoint.SERIES, null);

  private final AccessPoint point;
  private final @Nullable Filter filter;

  HeadingList(AccessPoint point, @Nullable Filter filter) {
    this.point = point;
    this.filter = filter;
  }

  /** Returns the filter of searches whose values the headings are; null for none. */
  public @Nullable Filter filter() {
    return filter;
  }

  AccessPoint point() {
    return point;
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
