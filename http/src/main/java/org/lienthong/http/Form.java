package org.lienthong.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * The fields of {@code application/x-www-form-urlencoded} octets, in an address or a body, read as
 * UTF-8. What cannot be decoded is reported and not guessed: a query in another encoding would
 * silently find nothing.
 *
 * @param fields in the order in which they came; a name may recur
 */
public record Form(List<Field> fields) {
  /** The media type of a form. */
  public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

  /**
   * One field.
   *
   * @param name decoded; as it came when it cannot be decoded
   * @param value decoded; U+FFFD when it cannot be decoded
   * @param nameDecoded whether the name is percent-encoded UTF-8
   * @param valueDecoded whether the value is percent-encoded UTF-8
   */
  public record Field(String name, String value, boolean nameDecoded, boolean valueDecoded) {}

  public Form {
    fields = List.copyOf(fields);
  }

  /** Returns the fields in the address of a request, after the question mark. */
  public static Form ofAddress(Request request) {
    String query = request.getHttpURI().getQuery();
    return query == null ? new Form(List.of()) : decode(query.getBytes(UTF_8));
  }

  /**
   * Returns the fields in the body of a request.
   *
   * @throws HttpRefusal 413 when it has more than {@code most} octets
   */
  public static Form ofBody(Request request, int most) throws IOException {
    return decode(RequestBody.read(request, most));
  }

  /**
   * Returns the fields in {@code octets}; those after {@link HttpLimits#MAX_PARAMETERS} are left
   * out.
   */
  public static Form decode(byte[] octets) {
    List<Field> fields = new ArrayList<>();
    String text = new String(octets, ISO_8859_1);
    int at = 0;
    while (at < text.length() && fields.size() < HttpLimits.MAX_PARAMETERS) {
      int ampersand = text.indexOf('&', at);
      int end = ampersand < 0 ? text.length() : ampersand;
      if (end > at) {
        fields.add(field(text.substring(at, end)));
      }
      at = end + 1;
    }
    return new Form(fields);
  }

  /** Returns the fields of both, these first; no more than {@link HttpLimits#MAX_PARAMETERS}. */
  public Form and(Form others) {
    List<Field> all = new ArrayList<>(fields);
    all.addAll(others.fields);
    return new Form(all.subList(0, Math.min(all.size(), HttpLimits.MAX_PARAMETERS)));
  }

  /** Says whether every name and value could be decoded. */
  public boolean wellEncoded() {
    return fields.stream().allMatch(f -> f.nameDecoded() && f.valueDecoded());
  }

  private static Field field(String part) {
    int equals = part.indexOf('=');
    String rawName = equals < 0 ? part : part.substring(0, equals);
    Optional<String> name = text(rawName);
    Optional<String> value = text(equals < 0 ? "" : part.substring(equals + 1));
    return new Field(
        name.orElse(rawName), value.orElse("\uFFFD"), name.isPresent(), value.isPresent());
  }

  private static Optional<String> text(String encoded) {
    return octets(encoded.replace('+', ' ').getBytes(ISO_8859_1)).flatMap(Form::utf8);
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
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }
}
