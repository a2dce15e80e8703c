package org.lienthong.marc.charset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes UTF-8 and measures how much of some octets is UTF-8. */
final class Utf8 {
  private Utf8() {}

  /**
   * Counts of well-formed and malformed UTF-8 in some octets.
   *
   * @param multiple well-formed sequences of two or more octets
   * @param malformed octets that do not belong to a well-formed sequence
   */
  record Share(int multiple, int malformed) {}

  /** Measures {@code octets} by RFC 3629: no overlong forms, no surrogates. */
  static Share share(byte[] octets) {
    int multiple = 0;
    int malformed = 0;
    for (int i = 0; i < octets.length; ) {
      int length = octets[i] >= 0 ? 1 : sequence(octets, i);
      multiple += length > 1 ? 1 : 0;
      malformed += length == 0 ? 1 : 0;
      i += Math.max(length, 1);
    }
    return new Share(multiple, malformed);
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

  /** Decodes one text; each malformed sequence becomes U+FFFD and a fault. */
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
      faults.add(String.format("octet %02X is not UTF-8", in.get(in.position()) & 0xff));
      in.position(in.position() + result.length());
      out.put('\ufffd');
    }
    return out.flip().toString();
  }
}
