package org.lienthong.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Routes a request to the handler of its first path segment; without a handler it answers 404. */
public final class PathHandler extends Handler.Abstract {
  private final Map<String, Handler> handlers;

  /** Makes a router to handlers by first segment; the empty segment is the root. */
  public PathHandler(Map<String, Handler> handlers) {
    this.handlers = Map.copyOf(handlers);
  }

  @Override
  protected void doStart() throws Exception {
    for (Handler handler : handlers.values()) {
      handler.setServer(getServer());
      handler.start();
    }
    super.doStart();
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    for (Handler handler : handlers.values()) {
      handler.stop();
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    int slash = path.indexOf('/', 1);
    String segment = path.substring(Math.min(1, path.length()), slash < 0 ? path.length() : slash);
    Handler handler = handlers.get(segment);
    if (handler != null && handler.handle(request, response, callback)) {
      return true;
    }
    new HttpRefusal(HttpStatus.NOT_FOUND_404, "Không có địa chỉ này", "There is no such address")
        .send(request, response, callback);
    return true;
  }
}
