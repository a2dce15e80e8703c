package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repairs errors in Vietnamese Unicode texts, where they are unambiguous: UTF-8 read as
 * Windows-1252 and written as UTF-8 again ("Tiáº¿ng"), look-alike letters (ƣ for ư, Ð for Đ), and
 * text that was converted once too often.
 */
public final class TextRepair {
  /** The characters of Windows-1252 at 80 to 9F; a dot where it has none. */
  private static final String C1 = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

  private static final int MAX_TIMES = 8;

  /** A lead octet of UTF-8 and what can follow it, as Windows-1252 shows them. */
  private static final Pattern DOUBLE = Pattern.compile("[\u00c2-\u00f4][^\\p{ASCII}]+");

  private static final Pattern LOOK_ALIKE =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])[\\p{L}\\p{M}]*[\u01a2\u01a3\u00d0\u00f0][\\p{L}\\p{M}]*");

  private TextRepair() {}

  /** Returns {@code text} repaired, or the same object where there is nothing to repair. */
  public static String repaired(String text) {
    boolean twice = false;
    boolean alike = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      twice |= c >= '\u00c2' && c <= '\u00f4' && i + 1 < text.length() && text.charAt(i + 1) > 0x7f;
      alike |= c == '\u01a2' || c == '\u01a3' || c == '\u00d0' || c == '\u00f0';
    }
    String once = twice ? undone(text) : text;
    String repaired = alike ? LOOK_ALIKE.matcher(once).replaceAll(m -> quoted(lookAlike(m))) : once;
    String right = OverConversion.repaired(repaired);
    return right.equals(text) ? text : right;
  }

  /** Undoes repeated encodings, since some texts went through several systems. */
  private static String undone(String text) {
    String before = text;
    for (int i = 0; i < MAX_TIMES; i++) {
      String once = DOUBLE.matcher(before).replaceAll(m -> quoted(once(m)));
      if (once.equals(before)) {
        break;
      }
      before = once;
    }
    return before;
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  /** Decodes a run that is UTF-8 as a whole once its characters are octets again. */
  private static String once(MatchResult run) {
    byte[] octets = new byte[run.group().length()];
    for (int i = 0; i < octets.length; i++) {
      int octet = octet(run.group().charAt(i));
      if (octet < 0) {
        return run.group();
      }
      octets[i] = (byte) octet;
    }
    return Utf8.share(octets).malformed() == 0 ? new String(octets, UTF_8) : run.group();
  }

  /**
   * Returns the octet of a character; the five octets undefined in Windows-1252 map to themselves.
   */
  private static int octet(char c) {
    int high = C1.indexOf(c);
    return c <= '\u00ff' ? c : high < 0 ? -1 : 0x80 + high;
  }

  private static String lookAlike(MatchResult word) {
    String repaired =
        word.group()
            .replace('\u01a2', '\u01af')
            .replace('\u01a3', '\u01b0')
            .replace('\u00d0', '\u0110')
            .replace('\u00f0', '\u0111');
    return VietnameseSyllables.isSyllable(repaired) ? repaired : word.group();
  }
}
