package org.lienthong.marc.charset;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Decoder of BK HCM 2, in which a letter has one octet and its tone another one. The tone octets of
 * letters with a circumflex and of ă are their own.
 */
final class BkHcm2 {
  /** Letters of one octet, small form; capitals are 0x20 lower. */
  private static final String LETTERS =
      "\u00e0\u00ea\u00ef\u00f6\u00f9\u00fa\u00fb\u00f1\u00f2\u00f3\u00f4\u00f5";

  private static final String VALUES = "đâêôăơưíìỉĩị";

  /** Tone octets after a plain letter, ơ or ư: acute, grave, hook, tilde, dot. */
  private static final String PLAIN = "\u00e1\u00e2\u00e3\u00e4\u00e5";

  /** Tone octets after a letter with a circumflex. */
  private static final String CIRCUMFLEX = "\u00eb\u00ec\u00ed\u00ee\u00e5";

  /** Tone octets after ă. */
  private static final String BREVE = "\u00e6\u00e7\u00e8\u00e9\u00e5";

  private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

  private BkHcm2() {}

  static String decode(byte[] octets, int from, int to, Faults faults) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      int octet = octets[i] & 0xff;
      out.append(
          octet < 0xc0
              ? CodePages.punctuation(octet, "BK HCM2", faults)
              : high(octet, out, faults));
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static char high(int octet, StringBuilder before, Faults faults) {
    boolean capital = octet < 0xe0;
    char small = (char) (capital ? octet + 0x20 : octet);
    int letter = LETTERS.indexOf(small);
    if (letter >= 0) {
      char value = VALUES.charAt(letter);
      return capital ? Character.toUpperCase(value) : value;
    }
    String last = before.isEmpty() ? "" : before.substring(before.length() - 1);
    int tone = tones(last.toLowerCase(Locale.ROOT)).indexOf(small);
    if (tone >= 0) {
      return TONES.charAt(tone);
    }
    faults.add(String.format("octet %02X has no meaning here in BK HCM2", octet));
    return '\ufffd';
  }

  private static String tones(String letter) {
    return switch (letter) {
      case "a", "e", "o", "u", "y", "ơ", "ư" -> PLAIN;
      case "â", "ê", "ô" -> CIRCUMFLEX;
      case "ă" -> BREVE;
      default -> "";
    };
  }
}
