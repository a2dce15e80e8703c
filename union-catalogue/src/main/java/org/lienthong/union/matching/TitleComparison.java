package org.lienthong.union.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lienthong.union.features.EditDistance;
import org.lienthong.union.features.SyllableSpelling;
import org.lienthong.union.features.Title;

/** Compares titles word by word, since one different syllable can mean another book. */
enum TitleComparison {
  SAME(Weights.TITLE_SAME),
  /** They differ by something that is no word: a slip of the keyboard. */
  SLIP(Weights.TITLE_SLIP),
  /** One lacks the remainder of the title. */
  SUBTITLE_MISSING(Weights.TITLE_SUBTITLE_MISSING),
  /** One word differs, and both are words. */
  NEAR(Weights.TITLE_NEAR),
  OTHER(Weights.TITLE_OTHER),
  /** Fewer than half of the words agree. */
  UNLIKE(Weights.TITLE_UNLIKE),
  /** They differ in a number. */
  NUMBERS(Weights.VETO);

  /** Months in English, without "mar" and "may", which are words. */
  private static final Set<String> MONTHS =
      Set.of(
          ("jan january feb february march apr april jun june jul july aug august sep sept september"
                  + " oct october nov november dec december")
              .split(" "));

  /** Words of a title in which one that is left out is overlooked, where it stands once more. */
  private static final int MANY = 8;

  private static final int ACRONYM = 2;

  final double points;

  TitleComparison(double points) {
    this.points = points;
  }

  /** Says whether the titles agree when the words of a misspelt kind are left in. */
  static boolean rawAgree(Title a, Title b) {
    TitleComparison raw = words(split(a.raw().strip()), split(b.raw().strip()));
    return raw == SAME || raw == SLIP;
  }

  static TitleComparison of(Title a, Title b) {
    if (!TitleParts.sameKind(a, b) && rawAgree(a, b)) {
      return SLIP;
    }
    String properA = compact(a.proper());
    String properB = compact(b.proper());
    if (properA.isEmpty() || properB.isEmpty()) {
      return compact(a.raw()).equals(compact(b.raw())) && !a.raw().isEmpty() ? SAME : OTHER;
    }
    String fullA = properA + compact(a.rest());
    String fullB = properB + compact(b.rest());
    if (fullA.equals(fullB)) {
      return SAME;
    }
    if (properA.equals(properB)) {
      return rests(a, b);
    }
    if (properA.equals(fullB) || properB.equals(fullA)) {
      return SUBTITLE_MISSING;
    }
    TitleComparison whole = words(all(a), all(b));
    if (whole == SAME || whole == SLIP) {
      return whole;
    }
    TitleComparison proper = words(split(a.proper()), split(b.proper()));
    boolean oneRest = a.rest().isEmpty() || b.rest().isEmpty();
    if (proper == SAME || proper == SLIP) {
      return oneRest ? SLIP : weaker(proper, restWords(a, b));
    }
    return stronger(whole, proper);
  }

  private static TitleComparison rests(Title a, Title b) {
    return a.rest().isEmpty() || b.rest().isEmpty() ? SUBTITLE_MISSING : restWords(a, b);
  }

  private static TitleComparison restWords(Title a, Title b) {
    TitleComparison words = words(split(a.rest()), split(b.rest()));
    if ((words == OTHER || words == UNLIKE)
        && numbers(a.rest()).equals(numbers(b.rest()))
        && (contains(a.rest(), b.rest()) || contains(b.rest(), a.rest()))) {
      return SUBTITLE_MISSING;
    }
    return words;
  }

  private static List<String> numbers(String text) {
    return split(text).stream().filter(w -> Character.isDigit(w.charAt(0))).sorted().toList();
  }

  private static boolean contains(String text, String part) {
    return (' ' + text + ' ').contains(' ' + part + ' ');
  }

  private static TitleComparison weaker(TitleComparison a, TitleComparison b) {
    return a.points <= b.points ? a : b;
  }

  private static TitleComparison stronger(TitleComparison a, TitleComparison b) {
    return a.points >= b.points ? a : b;
  }

  private static List<String> all(Title title) {
    List<String> out = split(title.proper());
    out.addAll(split(title.rest()));
    return out;
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(text.split(" ")));
  }

  static TitleComparison words(List<String> a, List<String> b) {
    List<String> onlyA = minus(a, b);
    List<String> onlyB = minus(b, a);
    onlyA.removeIf(TitleComparison::isAnd);
    onlyB.removeIf(TitleComparison::isAnd);
    if (onlyA.isEmpty() && onlyB.isEmpty()) {
      return SAME;
    }
    boolean alike = 2 * (a.size() - onlyA.size()) >= Math.max(a.size(), b.size());
    boolean numberA = removeNumbers(onlyA);
    boolean numberB = removeNumbers(onlyB);
    if (numberA && numberB) {
      return NUMBERS;
    }
    if (numberA || numberB) {
      return alike ? OTHER : UNLIKE;
    }
    if (isRepeated(onlyA, onlyB, b) || isRepeated(onlyB, onlyA, a)) {
      return NEAR;
    }
    TitleComparison left = leftovers(onlyA, onlyB, Math.min(a.size(), b.size()));
    return left == OTHER && !alike ? UNLIKE : left;
  }

  /** One of two long titles has a word once more than the other. */
  private static boolean isRepeated(List<String> more, List<String> less, List<String> other) {
    return less.isEmpty()
        && more.size() == 1
        && other.size() >= MANY
        && other.contains(more.getFirst());
  }

  /** Elsewhere "and" is written as a sign, which is no word. */
  private static boolean isAnd(String word) {
    return word.equals("va") || word.equals("and");
  }

  private static TitleComparison leftovers(List<String> a, List<String> b, int words) {
    String compactA = String.join("", a);
    String compactB = String.join("", b);
    if (compactA.equals(compactB)) {
      return SAME;
    }
    if (a.isEmpty() || b.isEmpty()) {
      String extra = a.isEmpty() ? compactB : compactA;
      return extra.length() == 1 ? SLIP : OTHER;
    }
    int longest = Math.max(compactA.length(), compactB.length());
    int limit = longest >= 12 ? 3 : longest >= 7 ? 2 : 1;
    int distance = EditDistance.between(compactA, compactB, limit);
    if (distance > limit || longest < 2 || areAcronyms(a, b)) {
      return OTHER;
    }
    if (isSlip(a, b)) {
      return SLIP;
    }
    int common = words - Math.max(a.size(), b.size());
    return common >= 1 && longest + common >= 4 ? NEAR : OTHER;
  }

  /** At least one of the two is no word, so it is a slip. */
  private static boolean isSlip(List<String> a, List<String> b) {
    boolean foreign =
        a.stream().anyMatch(w -> w.length() > 7) && b.stream().anyMatch(w -> w.length() > 6);
    return foreign
        || a.size() != b.size()
        || noSyllable(a) != noSyllable(b)
        || (noSyllable(a) && noSyllable(b));
  }

  /** "DC" and "AC": of two letters another one is no slip. */
  private static boolean areAcronyms(List<String> a, List<String> b) {
    return a.size() == 1
        && b.size() == 1
        && Math.max(a.getFirst().length(), b.getFirst().length()) <= ACRONYM
        && (noSyllable(a) || noSyllable(b));
  }

  private static boolean noSyllable(List<String> words) {
    return words.stream().anyMatch(w -> !SyllableSpelling.isSyllable(w));
  }

  /** Issues of a guide or a yearbook are told apart by numbers or by months. */
  private static boolean removeNumbers(List<String> words) {
    return words.removeIf(w -> Character.isDigit(w.charAt(0)) || MONTHS.contains(w));
  }

  private static List<String> minus(List<String> a, List<String> b) {
    List<String> rest = new ArrayList<>(b);
    List<String> out = new ArrayList<>();
    for (String word : a) {
      if (!rest.remove(word)) {
        out.add(word);
      }
    }
    return out;
  }

  private static String compact(String text) {
    return text.replace(" ", "");
  }
}
