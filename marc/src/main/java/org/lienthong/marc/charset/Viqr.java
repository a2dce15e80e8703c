package org.lienthong.marc.charset;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decoder of VIQR (RFC 1456): Vietnamese in ASCII, with the marks after their letter. */
final class Viqr {
  /** A letter with its shape and tone, or a doubled d; a backslash keeps what follows it. */
  private static final Pattern LETTER =
      Pattern.compile("\\\\(.)|([aeiouyAEIOUY])([\\^(+*]?)([`'?~.]?)([\\^(+*]?)|(dd|DD|Dd)");

  private static final Pattern WORD = Pattern.compile("[A-Za-z^(+*`'?~.\\\\]+");

  private static final String SHAPES = "^\u0302(\u0306+\u031b*\u031b";
  private static final String TONES = "`\u0300'\u0301?\u0309~\u0303.\u0323";

  private Viqr() {}

  static String decode(byte[] octets, int from, int to, Faults faults) {
    return decode(Utf8.decode(octets, from, to, faults));
  }

  /** Returns {@code text} decoded; marks where no syllable of Vietnamese has them stay. */
  static String decode(String text) {
    StringBuilder out = new StringBuilder(text.length());
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      words.appendReplacement(out, Matcher.quoteReplacement(word(words.group())));
    }
    return words.appendTail(out).toString();
  }

  /** Decodes a word, with as much of the marks at its end as make a syllable. */
  private static String word(String word) {
    int start = 0;
    int last = word.length();
    while (start < last && !Character.isLetter(word.charAt(start))) {
      start++;
    }
    while (last > start && !Character.isLetter(word.charAt(last - 1))) {
      last--;
    }
    for (int to = word.length(); to >= last && to > start; to--) {
      String decoded = letters(word.substring(start, to));
      if (VietnameseSyllables.isSyllable(decoded)) {
        return unescaped(word.substring(0, start)) + decoded + unescaped(word.substring(to));
      }
    }
    return unescaped(word);
  }

  private static String unescaped(String marks) {
    return marks.replaceAll("\\\\(.)", "$1");
  }

  private static String letters(String word) {
    StringBuilder out = new StringBuilder(word.length());
    Matcher letter = LETTER.matcher(word);
    while (letter.find()) {
      letter.appendReplacement(out, Matcher.quoteReplacement(letter(letter)));
    }
    return Normalizer.normalize(letter.appendTail(out), Normalizer.Form.NFC);
  }

  private static String letter(Matcher found) {
    if (found.group(1) != null) {
      return found.group(1);
    }
    if (found.group(6) != null) {
      return found.group(6).startsWith("d") ? "đ" : "Đ";
    }
    String shape = found.group(3).isEmpty() ? found.group(5) : found.group(3);
    String left = found.group(3).isEmpty() ? "" : found.group(5);
    return found.group(2) + mark(SHAPES, shape) + mark(TONES, found.group(4)) + left;
  }

  private static String mark(String table, String written) {
    return written.isEmpty() ? "" : table.substring(table.indexOf(written) + 1).substring(0, 1);
  }
}
