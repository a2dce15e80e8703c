package org.lienthong.http;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused before its protocol handles it; the response is an HTTP status with a
 * reason. A protocol may format the reason in its own way.
 */
public final class HttpRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Most reservations are held for seconds. */
  private static final Duration BUSY = Duration.ofSeconds(5);

  private final int status;
  private final @Nullable Duration retryAfter;

  /**
   * Makes a refusal.
   *
   * @param status HTTP status, 400 or more
   */
  public HttpRefusal(int status, String vietnamese, String english) {
    this(status, vietnamese, english, null);
  }

  private HttpRefusal(
      int status, String vietnamese, String english, @Nullable Duration retryAfter) {
    super(vietnamese + " / " + english, null, false, false);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** 429 with Retry-After, for a client whose passwords were wrong too often. */
  static HttpRefusal tryLater(Duration after) {
    long seconds = Math.max(1, after.plusMillis(999).toSeconds());
    return new HttpRefusal(
        HttpStatus.TOO_MANY_REQUESTS_429,
        "Có quá nhiều lần đăng nhập sai. Hãy thử lại sau " + seconds + " giây",
        "There were too many wrong logins. Try again in " + seconds + " s",
        Duration.ofSeconds(seconds));
  }

  /** 503 with Retry-After, when clients hold as much as the server can give. */
  public static HttpRefusal busy(String budget) {
    return new HttpRefusal(
        HttpStatus.SERVICE_UNAVAILABLE_503,
        "Máy chủ đang bận (" + budget + "). Hãy thử lại sau ít giây",
        "The server is busy (" + budget + "). Try again in a few seconds",
        BUSY);
  }

  /** 408, for a body that does not arrive in time. */
  static HttpRefusal tooSlow() {
    return new HttpRefusal(
        HttpStatus.REQUEST_TIMEOUT_408,
        "Nội dung yêu cầu đến quá chậm",
        "The body of the request took too long to arrive");
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

  /** Sends the reason with the request id if there is one: text, or a page for browsers. */
  public void send(Request request, Response response, Callback callback) {
    response.setStatus(status);
    if (retryAfter != null) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, retryAfter.toSeconds());
    }
    if (status == HttpStatus.REQUEST_TIMEOUT_408) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    ErrorPage.send(reason(), request, response, callback);
  }
}
