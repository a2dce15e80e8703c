package org.lienthong.marc.charset;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Undoes a conversion from TCVN3 of text that was Unicode already. It changed only the letters of
 * Latin-1, as "thông tin rõ ràng" to "thụng tin rừ ràng".
 */
final class OverConversion {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /** Letters of Latin-1 that Vietnamese has. */
  private static final String LATIN = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";

  /** What each of them became; itself where TCVN3 has no letter at its octet. */
  private static final String BECAME = became();

  /** Words that only an undone conversion makes Vietnamese, and that prove it. */
  private static final int PROOF = 2;

  private OverConversion() {}

  private static String became() {
    StringBuilder out = new StringBuilder(LATIN.length());
    for (int i = 0; i < LATIN.length(); i++) {
      byte[] octet = {(byte) LATIN.charAt(i)};
      Faults faults = new Faults();
      String letter = Tcvn3.decode(octet, 0, 1, faults);
      out.append(faults.count() == 0 ? letter.charAt(0) : LATIN.charAt(i));
    }
    return out.toString();
  }

  /** Returns {@code text} repaired where words prove the fault, the same object otherwise. */
  static String repaired(String text) {
    if (!hasChanged(text)) {
      return text;
    }
    int proofs = 0;
    for (var words = WORD.matcher(text); words.find(); ) {
      String word = words.group();
      proofs += isMarked(word) && !VietnameseSyllables.isSyllable(word) && isUndone(word) ? 1 : 0;
    }
    return proofs < PROOF ? text : WORD.matcher(text).replaceAll(OverConversion::undone);
  }

  /** Returns whether a letter is one that the conversion made of another. */
  private static boolean hasChanged(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && BECAME.lastIndexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarked(String word) {
    return word.chars().anyMatch(c -> c >= 0x80);
  }

  private static boolean isUndone(String word) {
    return VietnameseSyllables.isSyllable(inverse(word)) && !inverse(word).equals(word);
  }

  private static String undone(MatchResult found) {
    String word = found.group();
    if (!isMarked(word) || !isUndone(word)) {
      return word;
    }
    String inverse = inverse(word);
    boolean better =
        !VietnameseSyllables.isSyllable(word)
            || (CommonSyllables.contains(inverse) && !CommonSyllables.contains(word));
    return better ? inverse : word;
  }

  private static String inverse(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      // Small letters first: capitals of Latin-1 became small letters too.
      int at = BECAME.lastIndexOf(word.charAt(i));
      out.append(at < 0 ? word.charAt(i) : LATIN.charAt(at));
    }
    return out.toString();
  }
}
