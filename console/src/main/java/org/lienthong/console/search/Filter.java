package org.lienthong.console.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SearchBox;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.Material;

/** What search results can be narrowed by, in the order in which pages list it. */
public enum Filter {
  LIBRARY(AccessPoint.HOLDING_LIBRARY),
  GRADE(AccessPoint.GRADE),
  TEXTBOOK_SERIES(AccessPoint.TEXTBOOK_SERIES),
  MATERIAL(AccessPoint.MATERIAL),
  /** Has an address on the web; {@link #YES} is its only value. */
  DIGITAL(AccessPoint.MATERIAL),
  SUBJECT(AccessPoint.SUBJECT),
  AUTHOR(AccessPoint.AUTHOR),
  LANGUAGE(AccessPoint.LANGUAGE),
  /** A year, or a range of years; see {@link Years}. */
  YEAR(AccessPoint.DATE);

  /** The only value of a filter that is on or off. */
  public static final String YES = "yes";

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

  /** Says whether a text can be a value of this filter. */
  public boolean accepts(String value) {
    return switch (this) {
      case YEAR -> Years.parse(value).isPresent();
      case DIGITAL -> value.equals(YES);
      default ->
          value.length() <= SearchLimits.VALUE_CHARACTERS
              && !normal(value).isEmpty()
              && (point.kind() != AccessPoint.Kind.TEXT || SearchBox.hasWords(value));
    };
  }

  /** Says whether two values are the same to this filter: codes in any case, headings folded. */
  public boolean isSame(String value, String other) {
    return normal(value).equals(normal(other));
  }

  private String normal(String value) {
    if (point.kind() == AccessPoint.Kind.TEXT) {
      return VietnameseText.foldedHeading(value);
    }
    String code = VietnameseText.folded(value).strip();
    return this == GRADE ? code.replaceFirst("^0+(?=.)", "") : code;
  }

  /** Returns the query for the records that have one of some values; at least one. */
  Query anyOf(List<String> values) {
    return values.stream().map(this::query).reduce(Query.Or::new).orElseThrow();
  }

  private Query query(String value) {
    return switch (this) {
      case YEAR -> Years.parse(value).map(Years::query).orElseGet(() -> exactly(value));
      case DIGITAL -> exactly(Material.ONLINE);
      default -> exactly(value);
    };
  }

  private Query exactly(String value) {
    return new Query.Term(
        point, Query.Relation.EQ, Query.Match.EXACT, Set.of(), Set.of(), MaskedText.literal(value));
  }
}
