package org.lienthong.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One word of a text.
 *
 * @param joined whether only a hyphen or an apostrophe is between it and the next word (ô-tô,
 *     In-đô-nê-xi-a, l'enfant), so that both are sometimes written as one
 */
public record Word(String text, boolean joined) {

  static List<Word> split(String text) {
    List<Word> out = new ArrayList<>();
    int at = start(text, 0);
    while (at < text.length()) {
      int end = end(text, at);
      int next = start(text, end);
      boolean joined = next == end + 1 && next < text.length() && isJoiner(text.charAt(end));
      out.add(new Word(text.substring(at, end), joined));
      at = next;
    }
    return out;
  }

  /** Returns the words joined by single spaces. */
  static String join(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = start(text, 0);
    while (at < text.length()) {
      int end = end(text, at);
      out.append(out.isEmpty() ? "" : " ").append(text, at, end);
      at = start(text, end);
    }
    return out.toString();
  }

  private static int start(String text, int from) {
    int at = from;
    while (at < text.length() && !isPart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static int end(String text, int from) {
    int first = text.codePointAt(from);
    int at = from + Character.charCount(first);
    boolean alone = standsAlone(first);
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean goesOn = alone ? isMark(c) : isPart(c) && !standsAlone(c);
      if (!goesOn) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  static boolean isPart(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetterOrDigit(c) || isMark(c);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Scripts that put no space between words are split into characters, as Lucene does. */
  private static boolean standsAlone(int c) {
    return c >= 0x2e80
        && (Character.isIdeographic(c)
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA);
  }

  private static boolean isJoiner(char c) {
    return switch (c) {
      case '-', '\u2010', '\u2011', '\'', '\u2019', '\u02bc' -> true;
      default -> false;
    };
  }
}
