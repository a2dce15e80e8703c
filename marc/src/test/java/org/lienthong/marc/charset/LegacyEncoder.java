package org.lienthong.marc.charset;

import java.io.ByteArrayOutputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Encodes Vietnamese into old encodings: the inverse of a decoder, found by trying it. */
final class LegacyEncoder {
  private final Map<String, byte[]> letters = new HashMap<>();

  LegacyEncoder(SourceEncoding encoding) {
    for (int high = 0xa0; high < 0x100; high++) {
      learn(encoding, (byte) high);
      for (char base : "aeiouydAEIOUYD".toCharArray()) {
        learn(encoding, (byte) base, (byte) high);
        if (encoding == SourceEncoding.MARC8) {
          learn(encoding, (byte) high, (byte) base);
        }
      }
      for (int other = 0xa0; other < 0x100; other++) {
        learn(encoding, (byte) high, (byte) other);
      }
    }
    if (encoding == SourceEncoding.MARC8) {
      threes(encoding);
    }
  }

  private void threes(SourceEncoding encoding) {
    for (int shape : new int[] {0xe3, 0xe6}) {
      for (int tone : new int[] {0xe0, 0xe1, 0xe2, 0xe4, 0xf2}) {
        for (char base : "aeoAEO".toCharArray()) {
          learn(encoding, (byte) shape, (byte) tone, (byte) base);
        }
      }
    }
  }

  private void learn(SourceEncoding encoding, byte... octets) {
    Faults faults = new Faults();
    String letter =
        Normalizer.normalize(
            encoding.decode(octets, 0, octets.length, faults), Normalizer.Form.NFC);
    if (faults.count() == 0 && letter.length() == 1 && letter.charAt(0) > 0x7f) {
      letters.merge(letter, octets, (one, two) -> one.length <= two.length ? one : two);
    }
  }

  /** Returns the octets of a text; empty if the encoding has not all of its letters. */
  Optional<byte[]> encode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      String letter = text.substring(i, i + 1);
      if (letter.charAt(0) < 0x80) {
        out.write(letter.charAt(0));
      } else if (letters.containsKey(letter)) {
        out.writeBytes(letters.get(letter));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(Arrays.copyOf(out.toByteArray(), out.size()));
  }

  /** Returns a text in VIQR. */
  static String viqr(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
      int mark = "\u0302\u0306\u031b\u0300\u0301\u0309\u0303\u0323".indexOf(c);
      out.append(mark >= 0 ? "^(+`'?~.".charAt(mark) : c);
      if ("'`?~.^(+*".indexOf(c) >= 0) {
        out.insert(out.length() - 1, '\\');
      }
    }
    return out.toString().replace("đ", "dd").replace("Đ", "DD");
  }
}
