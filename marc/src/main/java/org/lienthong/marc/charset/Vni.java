package org.lienthong.marc.charset;

import java.text.Normalizer;

/**
 * Decoder of VNI for Windows: an ASCII vowel and an octet with its marks, or one octet for both.
 */
final class Vni {
  private static final char CIRCUMFLEX = '\u0302';
  private static final char BREVE = '\u0306';

  /** Octets with marks for the letter before them, small form; capitals are 0x20 lower. */
  private static final String CARRIERS =
      "\u00f9\u00f8\u00fb\u00f5\u00ef\u00e2\u00e1\u00e0\u00e5\u00e3\u00e4\u00ea\u00e9\u00e8\u00fa\u00fc\u00eb";

  private static final String[] MARKS = {
    "\u0301",
    "\u0300",
    "\u0309",
    "\u0303",
    "\u0323",
    "" + CIRCUMFLEX,
    CIRCUMFLEX + "\u0301",
    CIRCUMFLEX + "\u0300",
    CIRCUMFLEX + "\u0309",
    CIRCUMFLEX + "\u0303",
    CIRCUMFLEX + "\u0323",
    "" + BREVE,
    BREVE + "\u0301",
    BREVE + "\u0300",
    BREVE + "\u0309",
    BREVE + "\u0303",
    BREVE + "\u0323"
  };

  /** Octets that are letters by themselves, small form. */
  private static final String LETTERS = "\u00f4\u00f6\u00f1\u00ed\u00ec\u00e6\u00f3\u00f2\u00ee";

  private static final String VALUES = "ơưđíìỉĩịỵ";

  private Vni() {}

  static String decode(byte[] octets, int from, int to, Faults faults) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = (char) (octets[i] & 0xff);
      if (c < 0xc0) {
        out.append(CodePages.punctuation(c, "VNI", faults));
      } else {
        out.append(high(c, out, faults));
      }
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static String high(char c, StringBuilder before, Faults faults) {
    boolean capital = c >= 0xc0 && c < 0xe0;
    char small = capital ? (char) (c + 0x20) : c;
    int letter = LETTERS.indexOf(small);
    if (letter >= 0) {
      String value = VALUES.substring(letter, letter + 1);
      return capital ? value.toUpperCase(java.util.Locale.ROOT) : value;
    }
    int carrier = CARRIERS.indexOf(small);
    if (carrier < 0 || before.isEmpty() || !isVowel(before.charAt(before.length() - 1))) {
      faults.add(String.format("octet %02X has no meaning here in VNI", (int) c));
      return "\ufffd";
    }
    return MARKS[carrier];
  }

  private static boolean isVowel(char c) {
    return "aeiouyơưAEIOUYƠƯ".indexOf(c) >= 0;
  }
}
