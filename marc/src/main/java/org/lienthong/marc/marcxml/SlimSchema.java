package org.lienthong.marc.marcxml;

import java.util.Locale;
import org.lienthong.marc.Leader;

/** The patterns of MARC21slim.xsd 1.1, and conversion to the nearest value that matches one. */
final class SlimSchema {
  private static final String[] ASCII = new String[128];

  static {
    for (int i = 0; i < ASCII.length; i++) {
      ASCII[i] = String.valueOf((char) i);
    }
  }

  private SlimSchema() {}

  /** {@code leaderDataType}, with position 09 as {@code a}. */
  static String leader(Leader leader) {
    char[] out = leader.value().toCharArray();
    for (int i = 0; i < 20; i++) {
      out[i] = leaderCharacter(i, out[i]);
    }
    "4500".getChars(0, 4, out, 20);
    return new String(out);
  }

  private static char leaderCharacter(int position, char c) {
    return switch (position) {
      case 0, 1, 2, 3, 4, 12, 13, 14, 15, 16 -> isDigit(c) || c == ' ' ? c : '0';
      case 6 -> isAlphanumeric(c) ? c : 'a';
      case 9 -> 'a';
      case 10, 11 -> '2';
      default -> isAlphanumeric(c) ? c : ' ';
    };
  }

  /** {@code controltagDataType}. */
  static boolean isControlTag(String tag) {
    return tag.startsWith("00") && tag.charAt(2) != '0';
  }

  /** {@code tagDataType}: letters of one case only; the tag is not a control tag. */
  static String dataTag(String tag) {
    boolean lower = false;
    boolean upper = false;
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      lower |= c >= 'a';
      upper |= c >= 'A' && c <= 'Z';
    }
    return lower && upper ? tag.toUpperCase(Locale.ROOT) : tag;
  }

  /** {@code indicatorDataType}: a digit, a small letter or a space. */
  static String indicator(char c) {
    if (c >= 'A' && c <= 'Z') {
      return ASCII[c + ('a' - 'A')];
    }
    return isDigit(c) || (c >= 'a' && c <= 'z') ? ASCII[c] : " ";
  }

  /** {@code subfieldcodeDataType}: visible ASCII except {@code @} and the bar. */
  static String code(char c) {
    return c == '@' || c == '|' ? "-" : ASCII[c];
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
