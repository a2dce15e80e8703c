package org.lienthong.union.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lienthong.union.features.EditDistance;
import org.lienthong.union.features.MatchFeatures;

/** Compares the persons and bodies responsible: any one in common is enough. */
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
    double points =
        same
            ? Weights.NAMES_SAME
            : initials(a.names(), b.names()) ? Weights.NAMES_INITIALS : Weights.NAMES_OTHER;
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

  /** "Bamford, Mary E." and "Bamford, Mary Ellen": an initial matches a name. */
  private static boolean initials(List<String> a, List<String> b) {
    return a.stream().anyMatch(one -> b.stream().anyMatch(two -> initials(one, two)));
  }

  private static boolean initials(String a, String b) {
    List<String> one = new ArrayList<>(List.of(a.split("-")));
    List<String> two = new ArrayList<>(List.of(b.split("-")));
    List<String> whole = one.stream().filter(w -> w.length() > 1 && two.contains(w)).toList();
    one.removeAll(whole);
    two.removeAll(whole);
    return !whole.isEmpty() && (abbreviates(one, two) || abbreviates(two, one));
  }

  /** Each of the words is the first letter of another one of the words. */
  private static boolean abbreviates(List<String> letters, List<String> words) {
    List<String> left = new ArrayList<>(words);
    for (String letter : letters) {
      Optional<String> word = left.stream().filter(w -> w.startsWith(letter)).findFirst();
      if (letter.length() > 1 || word.isEmpty()) {
        return false;
      }
      left.remove(word.get());
    }
    return !letters.isEmpty();
  }

  /** All syllables of a heading are in the other's statement of responsibility. */
  private static boolean heard(List<String> names, String responsibility) {
    if (responsibility.isEmpty()) {
      return false;
    }
    Set<String> words = new HashSet<>(Arrays.asList(responsibility.split(" ")));
    return names.stream().anyMatch(n -> words.containsAll(Arrays.asList(n.split("-"))));
  }

  /** Two consecutive words agree; one when a statement has no more. */
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
