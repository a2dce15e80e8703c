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

  /** How the octets of a name or value became text. */
  public enum Decoding {
    /** They are percent-encoded UTF-8. */
    UTF8,
    /** They are no UTF-8; U+FFFD is in the place of what is not. */
    NOT_UTF8,
    /** A percent sign is not followed by two hexadecimal digits. */
    BROKEN
  }

  /**
   * One field.
   *
   * @param name decoded; as it came when its percent-encoding is broken
   * @param value decoded; U+FFFD when its percent-encoding is broken
   */
  public record Field(String name, String value, Decoding ofName, Decoding ofValue) {}

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

  /** Says whether every percent sign is followed by two hexadecimal digits. */
  public boolean percentEncoded() {
    return fields.stream()
        .noneMatch(f -> f.ofName() == Decoding.BROKEN || f.ofValue() == Decoding.BROKEN);
  }

  private static Field field(String part) {
    int equals = part.indexOf('=');
    String rawName = equals < 0 ? part : part.substring(0, equals);
    Text name = text(rawName, rawName);
    Text value = text(equals < 0 ? "" : part.substring(equals + 1), "\uFFFD");
    return new Field(name.text(), value.text(), name.decoding(), value.decoding());
  }

  private record Text(String text, Decoding decoding) {}

  private static Text text(String encoded, String otherwise) {
    return octets(encoded.replace('+', ' ').getBytes(ISO_8859_1))
        .map(Form::utf8)
        .orElse(new Text(otherwise, Decoding.BROKEN));
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

  private static Text utf8(byte[] octets) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
      return new Text(text, Decoding.UTF8);
    } catch (CharacterCodingException notUtf8) {
      return new Text(new String(octets, UTF_8), Decoding.NOT_UTF8);
    }
  }
}
