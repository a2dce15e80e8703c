package org.lienthong.marc.xml;

/**
 * Handles the characters that XML 1.0 allows in a document (fifth edition, production 2, {@code
 * Char}).
 */
public final class XmlText {
  /** Replacement for what is not a character: unpaired surrogates, U+FFFE, U+FFFF. */
  static final char REPLACEMENT = '\ufffd';

  /** A bit for each of the first 64 characters that never need escaping. */
  private static final long PLAIN = -1L << ' ' & ~(1L << '&' | 1L << '<' | 1L << '>' | 1L << '"');

  private XmlText() {}

  /**
   * Returns {@code text} with every character that XML 1.0 forbids replaced: control characters by
   * a space, anything else by U+FFFD. The length stays the same; text without any is returned
   * unchanged.
   */
  public static String legal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (legalAt(text, i) != text.charAt(i)) {
        return repaired(text, i);
      }
    }
    return text;
  }

  /**
   * Appends {@code text} as the content of an element or of an attribute in double quotes: legal
   * characters, with references for those with a special meaning.
   */
  public static void append(StringBuilder out, String text) {
    append(out, text, 0, text.length());
  }

  /** Appends a part of {@code text} in the same way; it must not begin or end inside a pair. */
  public static void append(StringBuilder out, String text, int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      out.append(text, start, i).append(written(text, i));
      start = i + 1;
    }
    out.append(text, start, to);
  }

  private static boolean isPlain(char c) {
    return c < 64 ? (PLAIN >> c & 1) != 0 : c < Character.MIN_SURROGATE;
  }

  /** Returns the escaped form of the character at {@code i}. */
  private static String written(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '"' -> "&quot;";
      case '\r' -> "&#xd;";
      // Only ]]> is not allowed in content.
      case '>' -> i > 0 && text.charAt(i - 1) == ']' ? "&gt;" : ">";
      default -> String.valueOf(legalAt(text, i));
    };
  }

  /** Returns how many characters {@link #legal} would replace. */
  public static int illegal(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += legalAt(text, i) == text.charAt(i) ? 0 : 1;
    }
    return count;
  }

  private static String repaired(String text, int from) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      out.append(legalAt(text, i));
    }
    return out.toString();
  }

  /** Returns the character to write for the one at {@code i}; itself when it is legal. */
  private static char legalAt(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < Character.MIN_SURROGATE) {
      return c;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
          ? c
          : REPLACEMENT;
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1)) ? c : REPLACEMENT;
    }
    return legalOutsidePairs(c);
  }

  /** Returns the character to write for one that is not a surrogate. */
  static char legalOutsidePairs(char c) {
    if (c < ' ') {
      return c == '\t' || c == '\n' || c == '\r' ? c : ' ';
    }
    return c >= '\ufffe' ? REPLACEMENT : c;
  }
}
