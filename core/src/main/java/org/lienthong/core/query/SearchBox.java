package org.lienthong.core.query;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.query.TypedSearch.Meaning;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.IsbnDigits;

/**
 * Reads what a person types into a search box. No text is a syntax error: quotes, brackets, "and"
 * and signs are words or nothing. Numbers that can be recognised are searched for as such.
 */
public final class SearchBox {
  private static final String SEPARATOR = "[ .\\-\u2010-\u2015]?";

  private static final Pattern ISBN =
      Pattern.compile(
          "(?<label>(?:e-?)?ISBN(?:[ -]?1[03](?!\\d))?[ :.\\-]*)?"
              + "(?<number>\\d(?:%1$s\\d){8}%1$s(?:[\\dX]|\\d(?:%1$s\\d){3}))".formatted(SEPARATOR),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ISSN =
      Pattern.compile(
          "(?<label>[ep]?-?ISSN[ :.\\-]*)?(?<number>\\d{4}[\\-\u2010-\u2015 ]?\\d{3}[\\dX])",
          Pattern.CASE_INSENSITIVE);

  /** Letters and at least three digits; a space only before figures that are no year or number. */
  private static final Pattern BARCODE =
      Pattern.compile(
          "\\p{L}{1,6}(?:[.\\-_/]?\\d{3,}| (?:0\\d{2,}|\\d{5,}))(?:[.\\-_/]\\d+)*|\\d{5,}");

  /** What follows the class on a spine: "NG-A", "NG527A", "B103T", "T.2", a year. */
  private static final String CUTTER =
      "(?:[A-ZĐ]{1,3}|\\p{L}{1,4}-?[\\p{L}\\d]*\\d[\\p{L}\\d]*|\\p{L}{1,4}-\\p{L}{1,3}|[tv]\\.?\\d+|\\d{4})";

  private static final Pattern CALL_NUMBER =
      Pattern.compile("\\d{3}(?:\\.\\d+)?(?:[ /]%s){0,4}".formatted(CUTTER));

  private static final int TEN = 10;

  private SearchBox() {}

  /**
   * Reads a text.
   *
   * @return empty when it has no words
   */
  public static Optional<TypedSearch> read(String typed) {
    String text = VietnameseText.clean(typed).strip();
    if (text.equals("*")) {
      return Optional.of(new TypedSearch(Meaning.EVERYTHING, new Query.MatchAll()));
    }
    if (!hasWords(text)) {
      return Optional.empty();
    }
    return isbn(text)
        .or(() -> issn(text))
        .or(() -> shaped(text, CALL_NUMBER, Meaning.CALL_NUMBER, AccessPoint.CALL_NUMBER))
        .or(() -> shaped(text, BARCODE, Meaning.BARCODE, AccessPoint.BARCODE))
        .or(() -> Optional.of(new TypedSearch(Meaning.WORDS, words(text))));
  }

  /** Says whether a text has words that can be searched for: signs alone ("?!", "²") are none. */
  public static boolean hasWords(String typed) {
    return VietnameseText.words(VietnameseText.clean(typed)).stream()
        .anyMatch(word -> !VietnameseText.folded(word.text()).isEmpty());
  }

  private static Query words(String text) {
    return Query.Term.of(AccessPoint.ANY, text);
  }

  /** Ten digits without label may be a bar code. */
  private static Optional<TypedSearch> isbn(String text) {
    Matcher shape = ISBN.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    String digits = compact(shape.group("number"));
    Query isbn = Query.Term.of(AccessPoint.ISBN, digits);
    boolean labelled = shape.group("label") != null;
    boolean book = digits.length() > TEN && (digits.startsWith("978") || digits.startsWith("979"));
    if (labelled || book) {
      return Optional.of(new TypedSearch(Meaning.ISBN, isbn));
    }
    return IsbnDigits.isValid10(digits)
        ? Optional.of(
            new TypedSearch(
                Meaning.ISBN, new Query.Or(isbn, Query.Term.of(AccessPoint.BARCODE, text))))
        : Optional.empty();
  }

  /** Two years ("1954-1975") look like an ISSN: the words are searched for, too. */
  private static Optional<TypedSearch> issn(String text) {
    Matcher shape = ISSN.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    String digits = compact(shape.group("number"));
    Query issn = Query.Term.of(AccessPoint.ISSN, digits);
    if (shape.group("label") != null) {
      return Optional.of(new TypedSearch(Meaning.ISSN, issn));
    }
    return isIssn(digits)
        ? Optional.of(new TypedSearch(Meaning.ISSN, new Query.Or(issn, words(text))))
        : Optional.empty();
  }

  /** Says whether the check digit is right (ISO 3297): weights from 8 to 2, modulo 11. */
  private static boolean isIssn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length() - 1; i++) {
      sum += (digits.charAt(i) - '0') * (digits.length() - i);
    }
    int check = (11 - sum % 11) % 11;
    return digits.charAt(digits.length() - 1) == (check == TEN ? 'X' : (char) ('0' + check));
  }

  private static String compact(String number) {
    return number.replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT);
  }

  private static Optional<TypedSearch> shaped(
      String text, Pattern shape, Meaning meaning, AccessPoint point) {
    return shape.matcher(text).matches()
        ? Optional.of(
            new TypedSearch(meaning, new Query.Or(Query.Term.of(point, text), words(text))))
        : Optional.empty();
  }
}
