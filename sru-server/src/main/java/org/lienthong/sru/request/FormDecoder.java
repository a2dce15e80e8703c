package org.lienthong.sru.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code application/x-www-form-urlencoded} text as UTF-8. What cannot be decoded is told and
 * not guessed: a query in another encoding would silently find nothing.
 */
public final class FormDecoder {
  private FormDecoder() {}

  /** Returns the parameters; those behind the limit of their number are left out. */
  public static Parameters decode(String encoded) {
    List<Parameters.Pair> pairs = new ArrayList<>();
    List<String> undecodable = new ArrayList<>();
    for (String part : encoded.split("&", SruLimits.MAX_PARAMETERS + 1)) {
      if (part.isEmpty() || pairs.size() == SruLimits.MAX_PARAMETERS) {
        continue;
      }
      int equals = part.indexOf('=');
      String name = part.substring(0, equals < 0 ? part.length() : equals);
      Optional<String> value = text(equals < 0 ? "" : part.substring(equals + 1));
      String decodedName = text(name).orElse(name);
      if (value.isEmpty()) {
        undecodable.add(decodedName);
      }
      pairs.add(new Parameters.Pair(decodedName, value.orElse("\uFFFD")));
    }
    return new Parameters(pairs, undecodable);
  }

  private static Optional<String> text(String encoded) {
    if (encoded.indexOf('%') < 0) {
      return Optional.of(encoded.replace('+', ' '));
    }
    return octets(encoded.replace('+', ' ').getBytes(StandardCharsets.UTF_8))
        .flatMap(FormDecoder::utf8);
  }

  private static Optional<byte[]> octets(byte[] encoded) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        out.write(encoded[i]);
        continue;
      }
      int high = i + 2 <= encoded.length - 1 ? Character.digit(encoded[i + 1], 16) : -1;
      int low = i + 2 <= encoded.length - 1 ? Character.digit(encoded[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      out.write(high << 4 | low);
      i += 2;
    }
    return Optional.of(out.toByteArray());
  }

  private static Optional<String> utf8(byte[] octets) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
