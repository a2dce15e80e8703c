package org.lienthong.union.features;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.core.vocabulary.Numeral;

/** Reads numbers written as digits, Roman numerals or words. */
final class Numerals {
  /**
   * A number that was read.
   *
   * @param value digits, or {@code thuong, trung, ha} for upper, middle and lower volume
   * @param length how many tokens it took; 0 when there was none
   */
  record Found(String value, int length) {
    boolean isSomething() {
      return length > 0;
    }
  }

  static final Found NONE = new Found("", 0);

  private static final int MAX_DIGITS = 6;
  private static final int MAX_ROMAN = 40;
  private static final int HIGHEST_UNIT = 9;
  private static final Map<String, Integer> UNITS = new HashMap<>();

  /** Digits that are read differently after "mươi": hai mươi lăm. */
  private static final Map<String, Integer> ONES = new HashMap<>();

  private static final Map<String, Integer> ENGLISH = new HashMap<>();

  static {
    for (Numeral numeral : Numeral.TABLE) {
      numeral.english().forEach(word -> ENGLISH.put(word, numeral.value()));
      if (numeral.value() <= HIGHEST_UNIT) {
        Stream.concat(numeral.words().stream(), numeral.others().stream())
            .forEach(word -> digits(word).put(TitleTokens.fold(word), numeral.value()));
      }
    }
  }

  private static Map<String, Integer> digits(String word) {
    return Numeral.ONLY_AFTER_TEN.contains(word) ? ONES : UNITS;
  }

  private static final Spelling NUMBERS =
      new Spelling(
          Stream.concat(
                  Numeral.TABLE.stream()
                      .flatMap(n -> Stream.concat(n.words().stream(), n.others().stream())),
                  Numeral.PARTS.stream())
              .collect(Collectors.joining(" ")));

  /** Numbers that are words of their own as well: a text may continue after them. */
  private static final Set<String> COMMON = Set.of("hai", "ba", "tu", "nam", "trung", "ha");

  private static final List<String> PARTS = Numeral.PARTS.stream().map(TitleTokens::fold).toList();

  private Numerals() {}

  /** Reads the number that begins at a token, in whatever form. */
  static Found at(List<Token> tokens, int i) {
    Found digits = digits(tokens, i);
    return digits.isSomething() ? digits : spelled(tokens, i);
  }

  /**
   * Reads the number that begins at a token where many words look like one: in words only when they
   * bear the marks of the number, or the whole text has none, and when nothing follows where it
   * could be a word of its own.
   */
  static Found surely(TitleScan scan, int i) {
    List<Token> tokens = scan.tokens();
    Found digits = digits(tokens, i);
    Found found = digits.isSomething() ? digits : spelled(tokens, i);
    if (!found.isSomething() || digits.isSomething() || isEnglish(tokens.get(i))) {
      return found;
    }
    boolean marked = Spelling.isMarked(tokens);
    for (int n = i; n < i + found.length() && marked; n++) {
      if (!NUMBERS.has(tokens.get(n))) {
        return NONE;
      }
    }
    boolean common = !marked || COMMON.contains(tokens.get(i).folded());
    return common && found.length() == 1 && scan.goesOn(i + 1) ? NONE : found;
  }

  /** Reads the upper, middle or lower of two or three volumes. */
  static Found part(String word) {
    return PARTS.contains(word) ? new Found(word, 1) : NONE;
  }

  private static boolean isEnglish(Token token) {
    return ENGLISH.containsKey(token.folded());
  }

  /** Reads digits or a Roman numeral. */
  static Found digits(List<Token> tokens, int i) {
    if (i < 0 || i >= tokens.size()) {
      return NONE;
    }
    String word = tokens.get(i).folded();
    if (tokens.get(i).isNumber()) {
      return word.length() <= MAX_DIGITS ? new Found(word, 1) : NONE;
    }
    int roman = roman(word);
    return roman > 0 ? new Found(Integer.toString(roman), 1) : NONE;
  }

  private static Found spelled(List<Token> tokens, int i) {
    if (i < 0 || i >= tokens.size()) {
      return NONE;
    }
    String word = tokens.get(i).folded();
    if (PARTS.contains(word)) {
      return new Found(word, 1);
    }
    Found english = english(tokens, i);
    return english.isSomething() ? english : vietnamese(tokens, i);
  }

  /** Reads an English cardinal or ordinal up to twelve. */
  static Found english(List<Token> tokens, int i) {
    int value = ENGLISH.getOrDefault(tokens.get(i).folded(), 0);
    return value > 0 ? new Found(Integer.toString(value), 1) : NONE;
  }

  private static Found vietnamese(List<Token> tokens, int i) {
    int unit = UNITS.getOrDefault(tokens.get(i).folded(), 0);
    String next = next(tokens, i + 1);
    if (tokens.get(i).folded().equals("muoi")) {
      int ones = ones(next);
      return new Found(Integer.toString(10 + ones), ones > 0 ? 2 : 1);
    }
    if (unit > 0 && next.equals("muoi")) {
      int ones = ones(next(tokens, i + 2));
      return new Found(Integer.toString(unit * 10 + ones), ones > 0 ? 3 : 2);
    }
    return unit > 0 ? new Found(Integer.toString(unit), 1) : NONE;
  }

  private static int ones(String word) {
    return UNITS.getOrDefault(word, ONES.getOrDefault(word, 0));
  }

  /** Returns a word that continues the number, which punctuation ends. */
  private static String next(List<Token> tokens, int i) {
    boolean goesOn = i < tokens.size() && tokens.get(i).segment() == tokens.get(i - 1).segment();
    return goesOn ? tokens.get(i).folded() : "";
  }

  /** Returns the value of a Roman numeral up to 39 in lower case; 0 when it is none. */
  static int roman(String word) {
    int total = 0;
    int before = MAX_ROMAN;
    for (int i = 0; i < word.length(); i++) {
      int digit = romanDigit(word.charAt(i));
      if (digit == 0) {
        return 0;
      }
      total += before < digit ? digit - 2 * before : digit;
      before = digit;
    }
    return total > 0 && total < MAX_ROMAN && word.equals(toRoman(total)) ? total : 0;
  }

  private static int romanDigit(char c) {
    return switch (c) {
      case 'i' -> 1;
      case 'v' -> 5;
      case 'x' -> 10;
      default -> 0;
    };
  }

  private static String toRoman(int n) {
    List<String> ones = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");
    return "x".repeat(n / 10) + ones.get(n % 10);
  }
}
