package org.lienthong.console.search;

import java.util.Arrays;
import java.util.Optional;
import org.lienthong.core.accesspoint.AccessPoint;

/** The fields of the advanced form in which words can be searched for. */
public enum SearchField {
  TITLE("title", AccessPoint.TITLE),
  AUTHOR("by", AccessPoint.AUTHOR),
  SUBJECT("about", AccessPoint.SUBJECT),
  SERIES("series", AccessPoint.SERIES),
  PUBLISHER("publisher", AccessPoint.PUBLISHER);

  private final String parameter;
  private final AccessPoint point;

  SearchField(String parameter, AccessPoint point) {
    this.parameter = parameter;
    this.point = point;
  }

  /** Returns the name of its parameter in addresses. */
  public String parameter() {
    return parameter;
  }

  /** Returns the access point of its words. */
  public AccessPoint point() {
    return point;
  }

  /** Returns the field of a parameter. */
  public static Optional<SearchField> named(String parameter) {
    return Arrays.stream(values()).filter(f -> f.parameter.equals(parameter)).findFirst();
  }
}
