package org.lienthong.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The responses to requests that the HTTP server itself refuses, or that failed: a status and one
 * sentence in both languages, with the request id and no detail of the failure.
 */
public final class ErrorAnswers extends ErrorHandler {
  private static final Map<Integer, String> REASONS =
      Map.of(
          HttpStatus.BAD_REQUEST_400,
          "Yêu cầu không đúng HTTP / The request is not correct HTTP",
          HttpStatus.NOT_FOUND_404,
          "Không có địa chỉ này / There is no such address",
          HttpStatus.PAYLOAD_TOO_LARGE_413,
          HttpRefusal.tooLarge(HttpLimits.MAX_BODY_OCTETS).reason(),
          HttpStatus.SERVICE_UNAVAILABLE_503,
          "Máy chủ đang dừng, hãy thử lại sau / The server is stopping; please try again later",
          HttpStatus.INTERNAL_SERVER_ERROR_500,
          "Máy chủ gặp lỗi khi trả lời / The server failed while it answered");

  private final RefusalForm form;

  /** Makes the error handler. */
  public ErrorAnswers() {
    this((_, _, _, _) -> false);
  }

  /**
   * Makes the error handler.
   *
   * @param form sends the responses below the paths of a protocol
   */
  public ErrorAnswers(RefusalForm form) {
    this.form = form;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    RequestContext context = RequestContext.of(request);
    if (!context.id().isEmpty()) {
      response.getHeaders().put(FrontDoor.REQUEST_ID, context.id());
    }
    String reason = reason(response.getStatus());
    String[] said = reason.split(" / ", 2);
    HttpRefusal refusal = new HttpRefusal(response.getStatus(), said[0], said[said.length - 1]);
    if (!form.send(refusal, request, response, callback)) {
      ErrorPage.send(reason, request, response, callback);
    }
    return true;
  }

  private static String reason(int status) {
    return REASONS.getOrDefault(
        status, "Yêu cầu bị từ chối / The request is refused: HTTP " + status);
  }

  // Jetty 12.1 still calls it for requests that it cannot parse, and names no successor.
  @SuppressWarnings("removal")
  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    fields.put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    ContentPolicy.DATA.put(fields);
    return ByteBuffer.wrap((reason(status) + "\n").getBytes(UTF_8));
  }
}
