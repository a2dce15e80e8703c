package org.lienthong.marc.charset;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes words in capitals whose letters with a tone are small, because the encoding has no
 * capitals for them: "VIệT NAM", "Hà NộI".
 */
final class CapitalRepair {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final int FEW = 2;

  private CapitalRepair() {}

  /** Returns {@code text} with such words in capitals. */
  static String repaired(String text) {
    if (!hasBoth(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    Matcher word = WORD.matcher(text);
    boolean capitals = inCapitals(text);
    while (word.find()) {
      boolean mixed = isMixed(word.group(), capitals);
      word.appendReplacement(out, mixed ? word.group().toUpperCase(Locale.ROOT) : word.group());
    }
    return word.appendTail(out).toString();
  }

  /** Returns whether there are capitals, and letters beyond ASCII. */
  private static boolean hasBoth(String text) {
    boolean capital = false;
    boolean beyond = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      capital |= c >= 0x80 ? Character.isUpperCase(c) : c >= 'A' && c <= 'Z';
      beyond |= c >= 0x80;
    }
    return capital && beyond;
  }

  /** Returns whether a text has no small letter that could have been a capital, but capitals. */
  private static boolean inCapitals(String text) {
    int capital = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      capital += c >= 'A' && c <= 'Z' ? 1 : 0;
    }
    return capital > FEW;
  }

  /** Returns whether the only small letters of a word are ones without capitals. */
  private static boolean isMixed(String word, boolean capitals) {
    int capital = 0;
    boolean toned = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        capital++;
      } else if (c < 0x80 || "ăâêôơưđ".indexOf(c) >= 0) {
        return false;
      } else {
        toned = true;
      }
    }
    return toned && (capitals || capital >= FEW);
  }
}
