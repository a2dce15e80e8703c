package org.lienthong.console.search;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;

/** The classes of the Dewey classification, to three digits. For use by any number of threads. */
public final class DeweyClasses {
  private static final List<String> UNION = List.of(Catalogue.UNION);
  private static final int DIGITS = 3;

  private final SearchIndex index;

  DeweyClasses(SearchIndex index) {
    this.index = index;
  }

  /**
   * A class.
   *
   * @param digits with which the numbers of its books begin: one to three
   * @param records how many there are
   */
  public record DeweyClass(String digits, long records) {
    /** Returns the number as it is written: 8 is 800. */
    public String number() {
      return digits + "0".repeat(DIGITS - digits.length());
    }

    /** Returns whether it is divided further. */
    public boolean isDivided() {
      return digits.length() < DIGITS;
    }
  }

  /** Says whether a text is the digits of a class. */
  public static boolean isClass(String digits) {
    return digits.matches("\\d{1," + DIGITS + "}");
  }

  /**
   * Returns the ten classes below a class.
   *
   * @param digits of the class; empty for the ten main classes
   */
  public List<DeweyClass> below(String digits) {
    return IntStream.rangeClosed(0, 9)
        .mapToObj(digit -> digits + digit)
        .map(next -> new DeweyClass(next, index.count(UNION, books(next))))
        .toList();
  }

  /** Returns the query for the books of a class and of all below it. */
  static Query books(String digits) {
    return new Query.Term(
        AccessPoint.DEWEY,
        Query.Relation.EQ,
        Query.Match.SERVER_CHOICE,
        Set.of(),
        Set.of(),
        MaskedText.literal(digits));
  }
}
