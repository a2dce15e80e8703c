package org.lienthong.core.vocabulary;

import java.util.Optional;

/**
 * The arithmetic of ISBN (ISO 2108): check digits, and the 13-digit form of ten digits. Numbers are
 * ASCII digits without separators; the check digit of ten may be {@code X} or {@code x}.
 */
public final class IsbnDigits {
  private static final int THIRTEEN = 13;
  private static final int TEN = 10;
  private static final String BOOKS = "978";
  private static final String MORE_BOOKS = "979";

  private IsbnDigits() {}

  /** Says whether these are 13 digits with a book prefix (978, 979) and the right check digit. */
  public static boolean isValid13(String digits) {
    return digits.length() == THIRTEEN
        && (digits.startsWith(BOOKS) || digits.startsWith(MORE_BOOKS))
        && isEan(digits);
  }

  /** Says whether these are 13 digits of any product with the right check digit. */
  public static boolean isEan(String digits) {
    return digits.length() == THIRTEEN
        && areDigits(digits, THIRTEEN)
        && digits.charAt(THIRTEEN - 1) == check13(digits);
  }

  /** Says whether these are ten digits with the right check digit. */
  public static boolean isValid10(String digits) {
    return digits.length() == TEN
        && areDigits(digits, TEN - 1)
        && Character.toUpperCase(digits.charAt(TEN - 1)) == check10(digits);
  }

  /** Returns the 13-digit form of ten digits, whose own check digit is ignored. */
  public static String to13(String ten) {
    String body = BOOKS + ten.substring(0, TEN - 1);
    return body + check13(body);
  }

  /** Returns the ten-digit form of 13 digits, with {@code X}; empty for those of 979. */
  public static Optional<String> to10(String thirteen) {
    if (!thirteen.startsWith(BOOKS)) {
      return Optional.empty();
    }
    String body = thirteen.substring(BOOKS.length(), THIRTEEN - 1);
    return Optional.of(body + check10(body));
  }

  private static char check13(String digits) {
    int sum = 0;
    for (int i = 0; i < THIRTEEN - 1; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  private static char check10(String digits) {
    int sum = 0;
    for (int i = 0; i < TEN - 1; i++) {
      sum += (digits.charAt(i) - '0') * (TEN - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  private static boolean areDigits(String text, int count) {
    for (int i = 0; i < count; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
