package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

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
