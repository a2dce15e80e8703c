package org.lienthong.marc.charset;

import java.nio.charset.Charset;

/** Decoders for code pages of the JDK, which count unused octets as faults. */
final class CodePages {
  static final TextDecoder WINDOWS_1252 = of("windows-1252");
  static final TextDecoder WINDOWS_1258 = of("windows-1258");
  static final TextDecoder WINDOWS_1251 = of("windows-1251");
  static final TextDecoder IBM_866 = of("IBM866");
  static final TextDecoder KOI8_R = of("KOI8-R");
  static final TextDecoder GBK = of("GBK");

  /** Octets of Windows-1252 that Vietnamese fonts leave as they are: quotes, dashes and dots. */
  private static final String PUNCTUATION =
      "\u0082\u201a\u0084\u201e\u0085\u2026\u008b\u2039\u0091\u2018\u0092\u2019\u0093\u201c"
          + "\u0094\u201d\u0095\u2022\u0096\u2013\u0097\u2014\u009b\u203a\u00a0\u00a0";

  private CodePages() {}

  private static TextDecoder of(String name) {
    Charset charset = Charset.forName(name);
    return (octets, from, to, faults) -> {
      String text = new String(octets, from, to - from, charset);
      text.chars().filter(c -> c == '\ufffd').forEach(_ -> faults.add("octet unused in " + name));
      return text;
    };
  }

  /**
   * Returns the character of an octet that is ASCII or punctuation of Windows-1252; U+FFFD and a
   * fault for any other.
   */
  static char punctuation(int octet, String encoding, Faults faults) {
    if (octet < 0x80) {
      return (char) octet;
    }
    int found = PUNCTUATION.indexOf(octet);
    if (found >= 0 && found % 2 == 0) {
      return PUNCTUATION.charAt(found + 1);
    }
    faults.add(String.format("octet %02X is unused in %s", octet, encoding));
    return '\ufffd';
  }
}
