package org.lienthong.z3950.ber;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Octets of character strings whose character set nobody names. */
public final class BerStrings {
  private BerStrings() {}

  /** Returns the text of UTF-8 octets; of octets that cannot be UTF-8, their Latin-1 text. */
  public static String decode(byte[] octets) {
    return utf8(octets).orElseGet(() -> new String(octets, ISO_8859_1));
  }

  /** Returns the text of octets that are UTF-8. */
  public static Optional<String> utf8(byte[] octets) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
