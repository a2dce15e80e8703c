package org.lienthong.z3950.ber;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Decoder of character strings without a declared character set. */
public final class BerStrings {
  private BerStrings() {}

  /** Returns the text of UTF-8 octets; octets that are not valid UTF-8 are read as Latin-1. */
  public static String decode(byte[] octets) {
    return utf8(octets).orElseGet(() -> new String(octets, ISO_8859_1));
  }

  /** Returns the text of valid UTF-8 octets; empty for others. */
  public static Optional<String> utf8(byte[] octets) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
