package org.lienthong.marc.xml;

/**
 * Repairs characters of an XML document in place, so that a parser accepts them.
 *
 * <p>Characters that XML 1.0 forbids are replaced as {@link XmlText} says; numeric references to
 * such characters by references of the same length to a replacement.
 */
final class CharacterRepair {
  /**
   * Characters of the longest reference that is parsed: {@code #x} with leading zeros, {@code ;}.
   */
  static final int MAX_REFERENCE = 16;

  private CharacterRepair() {}

  /** Repairs {@code [from, to)} and returns how many characters and references were replaced. */
  static int repair(char[] text, int from, int to) {
    int replaced = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '&') {
        replaced += mendReference(text, i, to) ? 1 : 0;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < to
          && Character.isLowSurrogate(text[i + 1])) {
        i++;
      } else {
        char legal = Character.isSurrogate(c) ? XmlText.REPLACEMENT : XmlText.legalOutsidePairs(c);
        replaced += legal == c ? 0 : 1;
        text[i] = legal;
      }
    }
    return replaced;
  }

  private static boolean mendReference(char[] text, int at, int to) {
    if (at + 3 >= to || text[at + 1] != '#') {
      return false;
    }
    int radix = text[at + 2] == 'x' ? 16 : 10;
    int digits = at + (radix == 16 ? 3 : 2);
    long value = 0;
    int i = digits;
    while (i < to && i - at < MAX_REFERENCE && Character.digit(text[i], radix) >= 0) {
      value = value * radix + Character.digit(text[i++], radix);
    }
    if (i == digits || i >= to || text[i] != ';' || isLegal(value)) {
      return false;
    }
    writeNumber(text, digits, i, radix, value < ' ');
    return true;
  }

  private static boolean isLegal(long value) {
    if (value < ' ') {
      return value == '\t' || value == '\n' || value == '\r';
    }
    return (value < Character.MIN_SURROGATE || value > Character.MAX_SURROGATE)
        && value != 0xfffe
        && value != 0xffff
        && value <= Character.MAX_CODE_POINT;
  }

  /** Writes a reference to a replacement over the digits; a tab where a space has no room. */
  private static void writeNumber(char[] text, int from, int to, int radix, boolean control) {
    int replacement = control ? (to - from == 1 ? '\t' : ' ') : XmlText.REPLACEMENT;
    String number = Integer.toString(replacement, radix);
    for (int i = from, pad = to - from - number.length(); i < to; i++, pad--) {
      text[i] = pad > 0 ? '0' : number.charAt(number.length() - (to - i));
    }
  }
}
