package org.lienthong.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends short responses whose length is known. */
public final class Answers {
  private Answers() {}

  /** Sends {@code text} and a line end as plain text, with the status that is set. */
  public static void text(Response response, Callback callback, String text) {
    octets(response, callback, "text/plain;charset=utf-8", (text + "\n").getBytes(UTF_8));
  }

  /** Sends octets of a media type, with the status that is set. */
  public static void octets(
      Response response, Callback callback, String contentType, byte[] octets) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, octets.length);
    response.write(true, ByteBuffer.wrap(octets), callback);
  }
}
