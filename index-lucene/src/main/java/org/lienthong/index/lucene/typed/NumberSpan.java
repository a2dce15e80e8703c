package org.lienthong.index.lucene.typed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.accesspoint.AccessPoint.Kind;
import org.lienthong.core.diagnostic.Diagnostic;

/**
 * A range of years or days that a text means: a year, a day, a day given by its year or month
 * alone, or a range of these.
 *
 * @param first number, included; days are yyyymmdd
 * @param last number, included
 */
public record NumberSpan(int first, int last) {
  private static final Pattern YEAR = Pattern.compile("\\d{1,4}");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:T.*)?");

  /** "2000 2005", "2000-2005", "2000/2005", "2000-". */
  private static final Pattern YEARS = Pattern.compile("(\\d{4})?\\s*(?:-|/|\\s)\\s*(\\d{4})?");

  private static final Pattern DAYS = Pattern.compile("(\\S+?)[\\s/]+(\\S+)");

  /**
   * Returns the range for a year, a day or a range of these.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the text is none
   */
  public static NumberSpan valueOrRange(Kind kind, String text) {
    return isValue(kind, text) ? value(kind, text) : range(kind, text);
  }

  private static boolean isValue(Kind kind, String text) {
    return (kind == Kind.YEAR ? YEAR : DAY).matcher(text).matches()
        || (kind == Kind.YEAR && isDay(text));
  }

  /** A year index uses the year of a day: "2003-05-17". */
  private static boolean isDay(String text) {
    return text.length() >= 10 && DAY.matcher(text).matches();
  }

  /**
   * Returns the range for one year or day.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the text is none
   */
  public static NumberSpan value(Kind kind, String text) {
    Matcher day = DAY.matcher(text);
    if (kind == Kind.YEAR) {
      if (YEAR.matcher(text).matches()) {
        return new NumberSpan(Integer.parseInt(text), Integer.parseInt(text));
      }
      if (isDay(text)) {
        return value(kind, text.substring(0, 4));
      }
    } else if (day.matches()) {
      return days(day);
    }
    throw Diagnostic.TERM_IN_INVALID_FORMAT.about(text).asException();
  }

  private static NumberSpan days(Matcher day) {
    int year = Integer.parseInt(day.group(1)) * 10_000;
    if (day.group(2) == null) {
      return new NumberSpan(year, year + 9_999);
    }
    int month = year + Integer.parseInt(day.group(2)) * 100;
    if (day.group(3) == null) {
      return new NumberSpan(month, month + 99);
    }
    int exact = month + Integer.parseInt(day.group(3));
    return new NumberSpan(exact, exact);
  }

  /**
   * Returns the range for a range of years or days.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when the text is none
   */
  public static NumberSpan range(Kind kind, String text) {
    if (kind == Kind.YEAR) {
      Matcher years = YEARS.matcher(text);
      if (years.matches() && (years.group(1) != null || years.group(2) != null)) {
        return new NumberSpan(
            years.group(1) == null ? Integer.MIN_VALUE : Integer.parseInt(years.group(1)),
            years.group(2) == null ? Integer.MAX_VALUE : Integer.parseInt(years.group(2)));
      }
    }
    Matcher both = DAYS.matcher(text);
    if (both.matches()) {
      return new NumberSpan(value(kind, both.group(1)).first(), value(kind, both.group(2)).last());
    }
    throw Diagnostic.TERM_IN_INVALID_FORMAT.about(text).asException();
  }
}
