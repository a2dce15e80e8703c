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
    StringBuilder out = new StringBuilder(text.length());
    Matcher word = WORD.matcher(text);
    boolean capitals = inCapitals(text);
    while (word.find()) {
      boolean mixed = isMixed(word.group(), capitals);
      word.appendReplacement(out, mixed ? word.group().toUpperCase(Locale.ROOT) : word.group());
    }
    return word.appendTail(out).toString();
  }

  /** Returns whether a text has no small letter that could have been a capital, but capitals. */
  private static boolean inCapitals(String text) {
    long small = text.chars().filter(c -> c >= 'a' && c <= 'z').count();
    long capital = text.chars().filter(c -> c >= 'A' && c <= 'Z').count();
    return small == 0 && capital > FEW;
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
