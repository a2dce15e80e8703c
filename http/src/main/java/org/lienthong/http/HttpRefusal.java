package org.lienthong.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A request that is refused before its protocol handles it; the response is an HTTP status with a
 * reason. A protocol may format the reason in its own way.
 */
public final class HttpRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * Makes a refusal.
   *
   * @param status HTTP status, 400 or more
   */
  public HttpRefusal(int status, String vietnamese, String english) {
    super(vietnamese + " / " + english, null, false, false);
    this.status = status;
  }

  /** 413, for a body of more octets than {@code most}. */
  static HttpRefusal tooLarge(int most) {
    return new HttpRefusal(
        HttpStatus.PAYLOAD_TOO_LARGE_413,
        "Yêu cầu quá lớn, tối đa " + most + " octet",
        "The request is too large; at most " + most + " octets are allowed");
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns the reason, in both languages on one line. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** Sends the reason as plain text, with the request id if there is one. */
  public void send(Request request, Response response, Callback callback) {
    response.setStatus(status);
    ContentPolicy.DATA.put(response);
    Answers.text(response, callback, RequestContext.of(request).withId(reason()));
  }
}
