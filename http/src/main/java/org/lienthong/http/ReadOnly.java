package org.lienthong.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets only GET and HEAD pass; other methods are refused with 405. */
public final class ReadOnly extends Handler.Wrapper {
  /** Makes it around a handler that does not look at the method. */
  public ReadOnly(Handler inside) {
    super(inside);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return switch (request.getMethod()) {
      case "GET", "HEAD" -> super.handle(request, response, callback);
      default -> {
        response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
        new HttpRefusal(
                HttpStatus.METHOD_NOT_ALLOWED_405, "Chỉ nhận GET và HEAD", "Only GET and HEAD")
            .send(request, response, callback);
        yield true;
      }
    };
  }
}
