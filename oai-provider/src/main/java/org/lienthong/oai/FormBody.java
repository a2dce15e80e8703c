package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Gets the arguments out of an HTTP request (§3.1.1). */
final class FormBody {
  private static final String FORM = "application/x-www-form-urlencoded";

  private FormBody() {}

  /** The request cannot be an OAI-PMH request at all. */
  static final class RefusedBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedBodyException(int status, String message) {
      super(message, null, false, false);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /**
   * Returns the encoded arguments: the query string, and behind it what a POST carries.
   *
   * @throws RefusedBodyException 405, 413 or 415
   */
  static String arguments(Request request) throws IOException {
    String query = request.getHttpURI().getQuery();
    String inUrl = query == null ? "" : query;
    String method = request.getMethod();
    if (HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method)) {
      return inUrl;
    }
    if (!HttpMethod.POST.is(method)) {
      throw new RefusedBodyException(
          HttpStatus.METHOD_NOT_ALLOWED_405, "Chỉ nhận GET, HEAD, POST / GET, HEAD and POST only");
    }
    return inUrl + "&" + body(request);
  }

  private static String body(Request request) throws IOException {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !type.toLowerCase(Locale.ROOT).strip().startsWith(FORM)) {
      throw new RefusedBodyException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "POST cần / POST needs " + FORM);
    }
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] octets = in.readNBytes(OaiLimits.MAX_BODY_OCTETS + 1);
      if (octets.length > OaiLimits.MAX_BODY_OCTETS) {
        throw new RefusedBodyException(
            HttpStatus.PAYLOAD_TOO_LARGE_413, "Yêu cầu quá dài / Request too long");
      }
      return new String(octets, UTF_8);
    }
  }
}
