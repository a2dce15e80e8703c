package org.lienthong.console.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lienthong.core.accesspoint.AccessPoint;

/** What search results can be narrowed by, in the order in which pages list it. */
public enum Filter {
  LIBRARY(AccessPoint.HOLDING_LIBRARY),
  GRADE(AccessPoint.GRADE),
  TEXTBOOK_SERIES(AccessPoint.TEXTBOOK_SERIES),
  MATERIAL(AccessPoint.MATERIAL),
  SUBJECT(AccessPoint.SUBJECT),
  AUTHOR(AccessPoint.AUTHOR),
  LANGUAGE(AccessPoint.LANGUAGE),
  YEAR(AccessPoint.DATE);

  private final AccessPoint point;

  Filter(AccessPoint point) {
    this.point = point;
  }

  /** Returns the access point of its values. */
  public AccessPoint point() {
    return point;
  }

  /** Returns the name of its parameter in addresses. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the filter of a parameter. */
  public static Optional<Filter> named(String parameter) {
    return Arrays.stream(values()).filter(f -> f.parameter().equals(parameter)).findFirst();
  }

  /** Returns the access points of all filters. */
  static List<AccessPoint> points() {
    return Arrays.stream(values()).map(Filter::point).toList();
  }
}
