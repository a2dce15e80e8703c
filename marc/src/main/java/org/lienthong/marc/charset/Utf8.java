package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Decodes UTF-8 and measures how much of some octets is UTF-8. */
final class Utf8 {
  private static final int SURROGATE_OCTETS = 3;

  private Utf8() {}

  /**
   * Counts of well-formed and malformed UTF-8 in some octets.
   *
   * @param multiple sequences of two or more octets that only UTF-8 has: well-formed ones, and
   *     surrogates encoded as three octets each (CESU-8)
   * @param malformed octets that do not belong to a well-formed sequence, a surrogate counting as
   *     one
   * @param places places with malformed octets: neighbouring ones are one place
   */
  record Share(int multiple, int malformed, int places) {}

  /** Measures {@code octets} by RFC 3629: no overlong forms, no surrogates. */
  static Share share(byte[] octets) {
    int multiple = 0;
    int malformed = 0;
    int places = 0;
    boolean bad = false;
    for (int i = 0; i < octets.length; ) {
      int length = octets[i] >= 0 ? 1 : sequence(octets, i);
      boolean surrogate = length == 0 && surrogate(octets, i, octets.length) != 0;
      multiple += length > 1 || surrogate ? 1 : 0;
      malformed += length == 0 ? 1 : 0;
      places += length == 0 && !bad ? 1 : 0;
      bad = length == 0;
      i += surrogate ? SURROGATE_OCTETS : Math.max(length, 1);
    }
    return new Share(multiple, malformed, places);
  }

  /** Returns whether some octets are UTF-8 and not only ASCII. */
  static boolean isWellFormed(byte[] octets, int from, int to) {
    boolean beyond = false;
    for (int i = from; i < to; ) {
      int length = octets[i] >= 0 ? 1 : sequence(octets, i);
      if (length == 0 || i + length > to) {
        return false;
      }
      beyond |= length > 1;
      i += length;
    }
    return beyond;
  }

  /**
   * Decodes octets of which some are no UTF-8 but Windows-1252; returns null when one of those does
   * not complete a syllable of Vietnamese, so that nothing proves it.
   */
  static @Nullable String decodeMixed(byte[] octets, int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    BitSet guessed = new BitSet();
    for (int i = from; i < to; ) {
      int length = octets[i] >= 0 ? 1 : sequence(octets, i);
      if (length == 0 || i + length > to) {
        if (!isBetweenLetters(octets, i, from, to)) {
          // It may be what is left of a longer sequence.
          return null;
        }
        guessed.set(out.length());
        out.append(CodePages.WINDOWS_1252.decode(octets, i, i + 1, new Faults()));
        i++;
      } else {
        out.append(new String(octets, i, length, UTF_8));
        i += length;
      }
    }
    for (int i = guessed.nextSetBit(0); i >= 0; i = guessed.nextSetBit(i + 1)) {
      if (!isInSyllable(out, i)) {
        return null;
      }
    }
    return out.toString();
  }

  private static boolean isBetweenLetters(byte[] octets, int at, int from, int to) {
    return at > from
        && at + 1 < to
        && Character.isLetter(octets[at - 1])
        && Character.isLetter(octets[at + 1]);
  }

  private static boolean isInSyllable(CharSequence text, int at) {
    int start = at;
    int end = at;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end - start > 1
        && VietnameseSyllables.isSyllable(text.subSequence(start, end).toString());
  }

  /** Returns the surrogate that three octets encode, or 0. */
  private static char surrogate(byte[] octets, int at, int end) {
    return at + SURROGATE_OCTETS <= end
            && (octets[at] & 0xff) == 0xed
            && (octets[at + 1] & 0xe0) == 0xa0
            && (octets[at + 2] & 0xc0) == 0x80
        ? (char) (0xd000 | (octets[at + 1] & 0x3f) << 6 | (octets[at + 2] & 0x3f))
        : 0;
  }

  /** Returns the length of the well-formed sequence at {@code at}, or 0. */
  private static int sequence(byte[] octets, int at) {
    int lead = octets[at] & 0xff;
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + length > octets.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((octets[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = octets[at + 1] & 0xff;
    boolean forbidden =
        switch (lead) {
          case 0xe0 -> second < 0xa0;
          case 0xed -> second > 0x9f;
          case 0xf0 -> second < 0x90;
          case 0xf4 -> second > 0x8f;
          default -> false;
        };
    return forbidden ? 0 : length;
  }

  /**
   * Decodes one text; each malformed sequence becomes U+FFFD and a fault. A pair of surrogates
   * (CESU-8) becomes the character that it stands for, which is a fault too.
   */
  static String decode(byte[] octets, int from, int to, Faults faults) {
    String text = new String(octets, from, to - from, UTF_8);
    return text.indexOf('\ufffd') < 0 ? text : decodeSlowly(octets, from, to, faults);
  }

  private static String decodeSlowly(byte[] octets, int from, int to, Faults faults) {
    CharsetDecoder decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(octets, from, to - from);
    CharBuffer out = CharBuffer.allocate(to - from);
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      in.position(in.position() + repair(octets, in.position(), to, result.length(), out, faults));
    }
    return out.flip().toString();
  }

  /** Writes what stands for malformed octets, and returns how many they are. */
  private static int repair(
      byte[] octets, int at, int to, int malformed, CharBuffer out, Faults faults) {
    char high = surrogate(octets, at, to);
    if (high == 0) {
      faults.add(String.format("octet %02X is not UTF-8", octets[at] & 0xff));
      out.put('\ufffd');
      return malformed;
    }
    char low = surrogate(octets, at + SURROGATE_OCTETS, to);
    if (Character.isSurrogatePair(high, low)) {
      faults.add("a character as two surrogates (CESU-8)");
      out.put(high).put(low);
      return 2 * SURROGATE_OCTETS;
    }
    faults.add(String.format("surrogate %04X alone", (int) high));
    out.put('\ufffd');
    return SURROGATE_OCTETS;
  }
}
