package org.lienthong.core.text;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * Sort keys in Vietnamese order: the letters of the whole text, then its tones and foreign marks.
 *
 * <p>Not from a {@code Collator}, because keys stay in an index for years while the collation of a
 * JDK changes with its Unicode version.
 */
final class SortKeys {
  private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

  /** Places of ASCII characters in the alphabet; -1 for those that are not letters. */
  private static final byte[] PLACES = places();

  /** Between letters and marks, lower than any letter. */
  private static final int LEVEL = 0x01;

  private static final int SPACE = 0x02;
  private static final int NUMBER = 0x04;
  private static final int FIRST_LETTER = 0x10;
  private static final int OTHER_LETTER = 0x60;

  /** No tone, then huyền, hỏi, ngã, sắc, nặng; other marks after them by their code points. */
  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  private static final int NO_MARK = 0x02;
  private static final int FIRST_TONE = 0x03;
  private static final int OTHER_MARK = 0x10;

  /** The tone of a letter that has none. */
  private static final int NO_TONE = 0xffff;

  private static final int NO_LETTER = -1;

  /** The marked letters of Vietnamese and of European languages, decomposed. */
  private static final int[] LATIN = table(0x80, 0x250);

  private static final int[] LATIN_ADDITIONAL = table(0x1e00, 0x1f00);

  private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
  private final ByteArrayOutputStream marks = new ByteArrayOutputStream();
  private int plain;

  private SortKeys() {}

  /** Returns the key of a lower-case text of words and single spaces. */
  static byte[] of(String heading) {
    SortKeys key = new SortKeys();
    int at = 0;
    while (at < heading.length()) {
      int c = heading.codePointAt(at);
      int end = c >= '0' && c <= '9' ? numberEnd(heading, at) : at + Character.charCount(c);
      if (c >= '0' && c <= '9') {
        key.number(heading.substring(at, end));
      } else {
        key.letter(c);
      }
      at = end;
    }
    if (key.marks.size() > 0) {
      key.letters.write(LEVEL);
      key.letters.writeBytes(key.marks.toByteArray());
    }
    return key.letters.toByteArray();
  }

  private static int numberEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Appends a number: without leading zeros, a longer number is greater. */
  private void number(String digits) {
    int first = 0;
    while (first < digits.length() - 1 && digits.charAt(first) == '0') {
      first++;
    }
    letters.write(NUMBER);
    letters.write(Math.min(digits.length() - first, 0xff));
    for (int i = first; i < digits.length(); i++) {
      letters.write(digits.charAt(i));
    }
    plain++;
  }

  private void letter(int c) {
    if (c == ' ') {
      letters.write(SPACE);
      return;
    }
    int place = c < PLACES.length ? PLACES[c] : ALPHABET.indexOf(c);
    if (place >= 0) {
      letters.write(FIRST_LETTER + place);
      plain++;
    } else {
      takeApart(c);
    }
  }

  private static byte[] places() {
    byte[] out = new byte[0x80];
    for (int c = 0; c < out.length; c++) {
      out[c] = (byte) ALPHABET.indexOf(c);
    }
    return out;
  }

  private void takeApart(int c) {
    int apart =
        c >= 0x80 && c < 0x250
            ? LATIN[c - 0x80]
            : c >= 0x1e00 && c < 0x1f00 ? LATIN_ADDITIONAL[c - 0x1e00] : apart(c);
    if (apart == NO_LETTER) {
      other(c);
      return;
    }
    letters.write(FIRST_LETTER + (apart >> 16));
    mark(apart & 0xffff);
  }

  private static int[] table(int first, int end) {
    int[] out = new int[end - first];
    Arrays.setAll(out, i -> apart(first + i));
    return out;
  }

  /** Returns the place of a letter in the alphabet and, in the lower 16 bits, its mark. */
  private static int apart(int c) {
    String apart = Normalizer.normalize(Character.toString(c), Form.NFD);
    int base = ALPHABET.indexOf(apart.codePointAt(0));
    if (base < 0) {
      return NO_LETTER;
    }
    int mark = NO_TONE;
    StringBuilder quality = new StringBuilder().append(ALPHABET.charAt(base));
    for (char m : apart.substring(1).toCharArray()) {
      String composed = Normalizer.normalize(quality.toString() + m, Form.NFC);
      if (composed.length() == 1 && ALPHABET.indexOf(composed) >= 0) {
        quality.replace(0, 1, composed);
      } else {
        mark = m;
      }
    }
    return ALPHABET.indexOf(quality.charAt(0)) << 16 | mark;
  }

  private void mark(int mark) {
    for (; plain > 0; plain--) {
      marks.write(NO_MARK);
    }
    int tone = TONES.indexOf(mark);
    if (tone >= 0) {
      marks.write(FIRST_TONE + tone);
    } else {
      marks.write(OTHER_MARK);
      marks.write(mark >> 8);
      marks.write(mark);
    }
  }

  private void other(int c) {
    letters.write(OTHER_LETTER);
    letters.write(c >> 16);
    letters.write(c >> 8);
    letters.write(c);
    plain++;
  }
}
