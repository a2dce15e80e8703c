package org.lienthong.index.lucene.match;

import static org.lienthong.index.lucene.match.TextQueries.all;
import static org.lienthong.index.lucene.match.TextQueries.any;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.Query;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.accesspoint.AccessPoint.Kind;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.index.lucene.schema.IndexNames;

/** What matches a term among years or days. A day may be given by its year or month alone. */
public record NumberMatcher(org.lienthong.core.query.Query.Term term) {
  private static final Pattern YEAR = Pattern.compile("\\d{1,4}");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:T.*)?");

  /** "2000 2005", "2000-2005", "2000/2005", "2000-". */
  private static final Pattern YEARS = Pattern.compile("(\\d{4})?\\s*(?:-|/|\\s)\\s*(\\d{4})?");

  private static final Pattern DAYS = Pattern.compile("(\\S+?)[\\s/]+(\\S+)");

  /** The first and the last number that a text means. */
  private record Span(int first, int last) {}

  /**
   * Returns the year or the day that a text means; its first day when it is given by its year or
   * month.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the text is none
   */
  public static int first(AccessPoint point, String text) {
    return value(point.kind(), text.strip()).first();
  }

  /** Returns the query for the term; NE counts as EQ here. */
  Query query() {
    if (term.text().isMasked()) {
      return masked();
    }
    String text = term.text().literals().strip();
    if (text.isEmpty()) {
      throw Diagnostic.EMPTY_TERM.about(term.point().cql().getFirst()).asException();
    }
    return switch (term.relation()) {
      case EQ, NE, ENCLOSES -> equal(text);
      case WITHIN -> between(range(text));
      case LT -> between(new Span(Integer.MIN_VALUE, value(text).first() - 1));
      case LE -> between(new Span(Integer.MIN_VALUE, value(text).last()));
      case GE -> between(new Span(value(text).first(), Integer.MAX_VALUE));
      case GT -> between(new Span(value(text).last() + 1, Integer.MAX_VALUE));
    };
  }

  private Query masked() {
    if (term.relation() != Relation.EQ && term.relation() != Relation.NE) {
      throw Diagnostic.MASKING_UNSUPPORTED.about(term.relation().name()).asException();
    }
    List<MaskedText.Piece> pieces = term.text().pieces();
    Masks.check(pieces);
    return Masks.pattern(IndexNames.whole(term.point()), pieces);
  }

  private Query equal(String text) {
    if (term.match() == Match.ANY || term.match() == Match.ALL) {
      List<Query> each =
          Arrays.stream(text.split("\\s+")).map(t -> between(valueOrRange(t))).toList();
      return term.match() == Match.ANY ? any(each) : all(each);
    }
    return between(valueOrRange(text));
  }

  private Query between(Span span) {
    return IntPoint.newRangeQuery(IndexNames.number(term.point()), span.first(), span.last());
  }

  private Span valueOrRange(String text) {
    return isValue(text) ? value(text) : range(text);
  }

  private boolean isValue(String text) {
    return (term.point().kind() == Kind.YEAR ? YEAR : DAY).matcher(text).matches()
        || (term.point().kind() == Kind.YEAR && isDay(text));
  }

  /** A year index takes the year of a day: "2003-05-17". */
  private static boolean isDay(String text) {
    return text.length() >= 10 && DAY.matcher(text).matches();
  }

  private Span value(String text) {
    return value(term.point().kind(), text);
  }

  private static Span value(Kind kind, String text) {
    Matcher day = DAY.matcher(text);
    if (kind == Kind.YEAR) {
      if (YEAR.matcher(text).matches()) {
        return new Span(Integer.parseInt(text), Integer.parseInt(text));
      }
      if (isDay(text)) {
        return value(kind, text.substring(0, 4));
      }
    } else if (day.matches()) {
      return days(day);
    }
    throw Diagnostic.TERM_IN_INVALID_FORMAT.about(text).asException();
  }

  private static Span days(Matcher day) {
    int year = Integer.parseInt(day.group(1)) * 10_000;
    if (day.group(2) == null) {
      return new Span(year, year + 9_999);
    }
    int month = year + Integer.parseInt(day.group(2)) * 100;
    if (day.group(3) == null) {
      return new Span(month, month + 99);
    }
    int exact = month + Integer.parseInt(day.group(3));
    return new Span(exact, exact);
  }

  private Span range(String text) {
    if (term.point().kind() == Kind.YEAR) {
      Matcher years = YEARS.matcher(text);
      if (years.matches() && (years.group(1) != null || years.group(2) != null)) {
        return new Span(
            years.group(1) == null ? Integer.MIN_VALUE : Integer.parseInt(years.group(1)),
            years.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(years.group(2)));
      }
    }
    Matcher both = DAYS.matcher(text);
    if (both.matches()) {
      return new Span(value(both.group(1)).first(), value(both.group(2)).last());
    }
    throw Diagnostic.TERM_IN_INVALID_FORMAT.about(text).asException();
  }
}
