package org.lienthong.xml;

/** Which characters XML 1.0 allows in a document (fifth edition, production 2, {@code Char}). */
public final class XmlText {
  /** Stands in output for what was never a character: unpaired surrogates, U+FFFE, U+FFFF. */
  static final char REPLACEMENT = '\ufffd';

  private XmlText() {}

  /**
   * Returns {@code text} with every character that XML 1.0 forbids replaced: control characters by
   * a space, anything else by U+FFFD. The length stays the same; text without any comes back as it
   * is.
   */
  public static String legal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (legalAt(text, i) != text.charAt(i)) {
        return mended(text, i);
      }
    }
    return text;
  }

  private static String mended(String text, int from) {
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

  /** Returns what to write for a character that is no surrogate. */
  static char legalOutsidePairs(char c) {
    if (c < ' ') {
      return c == '\t' || c == '\n' || c == '\r' ? c : ' ';
    }
    return c >= '\ufffe' ? REPLACEMENT : c;
  }
}
