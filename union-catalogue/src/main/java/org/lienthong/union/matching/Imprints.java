package org.lienthong.union.matching;

import java.util.List;
import org.lienthong.union.features.EditDistance;
import org.lienthong.union.features.MatchFeatures;

/** Compares years, publishers and pages. */
final class Imprints {
  private static final int MOST_UNCOUNTED = 4;

  private Imprints() {}

  static void year(MatchFeatures a, MatchFeatures b, boolean sameIsbn, List<Evidence> out) {
    int one = a.bestYear();
    int two = b.bestYear();
    if (one == 0 || two == 0) {
      return;
    }
    boolean sure = a.year() > 0 && b.year() > 0;
    int apart = Math.abs(one - two);
    double points = sure ? printed(apart, sameIsbn && sameEdition(a, b)) : fixed(apart);
    boolean veto = sure && apart > 1;
    Comparer.add(out, Feature.YEAR, Integer.toString(one), Integer.toString(two), points, veto);
  }

  /** Says whether the years are of two printings; one that 008 alone has may be off by one. */
  static boolean differ(MatchFeatures a, MatchFeatures b) {
    int one = a.bestYear();
    int two = b.bestYear();
    boolean sure = a.year() > 0 && b.year() > 0;
    return one > 0 && two > 0 && Math.abs(one - two) > (sure ? 0 : 1);
  }

  private static boolean sameEdition(MatchFeatures a, MatchFeatures b) {
    return a.edition().number() == b.edition().number();
  }

  private static double printed(int apart, boolean supported) {
    return switch (apart) {
      case 0 -> Weights.YEAR_SAME;
      case 1 -> supported ? Weights.YEAR_NEXT_SUPPORTED : Weights.YEAR_NEXT;
      default -> Weights.YEAR_OTHER;
    };
  }

  private static double fixed(int apart) {
    return apart == 0 ? Weights.YEAR_SAME_FIXED : Weights.YEAR_OTHER_FIXED;
  }

  static void publisher(List<String> a, List<String> b, List<Evidence> out) {
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    double best = Weights.PUBLISHER_OTHER_HOUSE;
    for (String one : a) {
      for (String two : b) {
        best = Math.max(best, names(one, two));
      }
    }
    Comparer.add(out, Feature.PUBLISHER, String.join(";", a), String.join(";", b), best, false);
  }

  private static double names(String a, String b) {
    int longest = Math.max(a.length(), b.length());
    if (a.equals(b) || EditDistance.within(a, b, longest >= 12 ? 2 : longest >= 6 ? 1 : 0)) {
      return Weights.PUBLISHER_SAME;
    }
    boolean city = a.endsWith("hcm") != b.endsWith("hcm");
    boolean part = Math.min(a.length(), b.length()) >= 5 && (a.contains(b) || b.contains(a));
    if (part && !city) {
      return Weights.PUBLISHER_PARTLY;
    }
    return Houses.differ(a, b) ? Weights.PUBLISHER_OTHER_HOUSE : Weights.PUBLISHER_OTHER;
  }

  /** Says whether two numbers of pages differ by what is counted or not. */
  static boolean areNear(int a, int b) {
    return Math.abs(a - b) <= MOST_UNCOUNTED;
  }

  private static boolean areFar(int a, int b) {
    return 2 * Math.max(a, b) >= 3 * Math.min(a, b);
  }

  static void pages(int a, int b, List<Evidence> out) {
    if (a == 0 || b == 0) {
      return;
    }
    int apart = Math.abs(a - b);
    double points =
        apart == 0
            ? Weights.PAGES_SAME
            : areNear(a, b)
                ? Weights.PAGES_NEAR
                : apart <= 10
                    ? Weights.PAGES_OFF
                    : areFar(a, b) ? Weights.PAGES_FAR : Weights.PAGES_OTHER;
    Comparer.add(out, Feature.PAGES, Integer.toString(a), Integer.toString(b), points, false);
  }
}
