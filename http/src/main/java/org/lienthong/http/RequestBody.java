package org.lienthong.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads request bodies; the only code that does. */
public final class RequestBody {
  private RequestBody() {}

  /**
   * Returns all octets of the body as received; a content encoding is not decoded.
   *
   * @throws HttpRefusal 413 when there are more than {@code most}
   */
  public static byte[] read(Request request, int most) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] octets = in.readNBytes(most + 1);
      if (octets.length > most) {
        throw HttpRefusal.tooLarge(most);
      }
      return octets;
    }
  }

  /**
   * Returns the media type that the client gave, in lower case and without parameters; empty when
   * it gave none.
   */
  public static String mediaType(Request request) {
    String header = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
