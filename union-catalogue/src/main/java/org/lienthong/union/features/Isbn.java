package org.lienthong.union.features;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lienthong.core.vocabulary.IsbnDigits;
import org.lienthong.core.vocabulary.VolumeLabel;

/**
 * A standard number as a record gives it.
 *
 * @param number 13 digits where it is good or could be made so; else the digits found
 * @param kind its quality
 */
public record Isbn(String number, Kind kind) {
  /** The quality of a number. */
  public enum Kind {
    /** Its check digit is right. */
    GOOD,
    /** It names a whole set of volumes. */
    SET,
    /** Its check digit is wrong. */
    INVALID,
    /** A product code of Vietnam (893…), not of the book trade. */
    EAN_893,
    /** Placeholders: 0000000000, 1234567890. */
    PLACEHOLDER
  }

  /** "bộ", "bộ 3 tập", "3 tập", but not "bộ phận" or "bộ giáo dục". */
  private static final Pattern COUNTED_SET =
      Pattern.compile(
          " bo ([0-9]+ |$)| bo sach | [0-9]+ (?:%s) $"
              .formatted(
                  Stream.of(VolumeLabel.values())
                      .filter(label -> !label.isPart())
                      .flatMap(label -> label.words().stream())
                      .collect(Collectors.joining("|"))));

  /** Reads the number at the beginning of 020; a price or nothing gives empty. */
  public static Optional<Isbn> parse(String text, boolean set) {
    String digits = digits(text);
    if (digits.length() < 9) {
      return Optional.empty();
    }
    if (isPlaceholder(digits)) {
      return Optional.of(new Isbn(digits, Kind.PLACEHOLDER));
    }
    if (digits.startsWith("893") && digits.length() == 13) {
      return Optional.of(new Isbn(digits, Kind.EAN_893));
    }
    return Optional.of(classify(digits, set || saysSet(text)));
  }

  private static Isbn classify(String digits, boolean set) {
    Kind good = set ? Kind.SET : Kind.GOOD;
    if (digits.length() >= 13 && IsbnDigits.isValid13(digits.substring(0, 13))) {
      return new Isbn(digits.substring(0, 13), good);
    }
    if (digits.length() >= 10 && IsbnDigits.isValid10(digits.substring(0, 10))) {
      return new Isbn(IsbnDigits.to13(digits), good);
    }
    return new Isbn(digits, Kind.INVALID);
  }

  private static String digits(String text) {
    StringBuilder out = new StringBuilder(13);
    for (int i = 0; i < text.length() && out.length() < 13; i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        out.append((char) ('0' + Character.digit(c, 10)));
      } else if ((c == 'x' || c == 'X') && out.length() == 9) {
        out.append('X');
        break;
      } else if (Character.isLetter(c) || c == '(' || c == ':' || c == ';') {
        if (out.length() >= 9) {
          break;
        }
        out.setLength(0);
      }
    }
    return out.toString();
  }

  private static boolean isPlaceholder(String digits) {
    return isOneDigit(digits, 0, 9)
        || isOneDigit(digits, 3, digits.length())
        || digits.startsWith("123456789")
        || digits.startsWith("978123456789")
        || digits.startsWith("987654321")
        || digits.startsWith("012345678")
        || digits.startsWith("978000000");
  }

  private static boolean isOneDigit(String digits, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (digits.charAt(i) != digits.charAt(from)) {
        return false;
      }
    }
    return true;
  }

  private static boolean saysSet(String text) {
    if (!hasWords(text)) {
      return false;
    }
    String words = ' ' + TitleTokens.fold(text) + ' ';
    return words.contains(" tron bo ")
        || words.contains(" ca bo ")
        || words.contains(" set ")
        || COUNTED_SET.matcher(words).find();
  }

  private static boolean hasWords(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) && c != 'X' && c != 'x') {
        return true;
      }
    }
    return false;
  }
}
