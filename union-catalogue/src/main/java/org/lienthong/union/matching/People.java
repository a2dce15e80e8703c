package org.lienthong.union.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lienthong.union.features.EditDistance;
import org.lienthong.union.features.MatchFeatures;

/** Compares who made the book: any one person in common is enough. */
final class People {
  private People() {}

  static void compare(MatchFeatures a, MatchFeatures b, List<Evidence> out) {
    if (isUnknown(a) || isUnknown(b)) {
      return;
    }
    boolean same =
        headings(a.names(), b.names())
            || heard(a.names(), b.responsibility())
            || heard(b.names(), a.responsibility())
            || said(a.responsibility(), b.responsibility());
    double points = same ? Weights.NAMES_SAME : Weights.NAMES_OTHER;
    Comparer.add(out, Feature.NAMES, shown(a), shown(b), points, false);
  }

  private static boolean isUnknown(MatchFeatures features) {
    return features.names().isEmpty() && features.responsibility().isEmpty();
  }

  private static String shown(MatchFeatures features) {
    return features.names().isEmpty()
        ? features.responsibility()
        : String.join("; ", features.names()).replace('-', ' ');
  }

  private static boolean headings(List<String> a, List<String> b) {
    for (String one : a) {
      for (String two : b) {
        int longest = Math.max(one.length(), two.length());
        if (EditDistance.within(one, two, longest >= 14 ? 2 : longest >= 7 ? 1 : 0)) {
          return true;
        }
      }
    }
    return false;
  }

  /** All syllables of a heading stand in the other's statement of responsibility. */
  private static boolean heard(List<String> names, String responsibility) {
    if (responsibility.isEmpty()) {
      return false;
    }
    Set<String> words = new HashSet<>(Arrays.asList(responsibility.split(" ")));
    return names.stream().anyMatch(n -> words.containsAll(Arrays.asList(n.split("-"))));
  }

  /** Two words running agree; one when a statement has no more. */
  private static boolean said(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    String[] words = a.split(" ");
    String other = ' ' + b + ' ';
    for (int i = 0; i + 1 < words.length; i++) {
      if (other.contains(' ' + words[i] + ' ' + words[i + 1] + ' ')) {
        return true;
      }
    }
    return words.length == 1 && other.contains(' ' + a + ' ');
  }
}
