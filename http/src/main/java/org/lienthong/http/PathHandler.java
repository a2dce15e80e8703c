package org.lienthong.http;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Routes a request to the handler of its first path segment, or to the one for all other paths;
 * what none of them answers gets 404.
 */
public final class PathHandler extends Handler.Abstract {
  private final Map<String, Handler> handlers;
  private final Handler others;

  /**
   * Makes a router.
   *
   * @param handlers by first segment; the empty segment is the root
   * @param others handles all other paths; may be one of the handlers
   */
  public PathHandler(Map<String, Handler> handlers, Handler others) {
    this.handlers = Map.copyOf(handlers);
    this.others = others;
  }

  @Override
  protected void doStart() throws Exception {
    for (Handler handler : all()) {
      handler.setServer(getServer());
      handler.start();
    }
    super.doStart();
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    for (Handler handler : all()) {
      handler.stop();
    }
  }

  private Set<Handler> all() {
    Set<Handler> all = new LinkedHashSet<>(handlers.values());
    all.add(others);
    return all;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    int slash = path.indexOf('/', 1);
    String segment = path.substring(Math.min(1, path.length()), slash < 0 ? path.length() : slash);
    if (handlers.getOrDefault(segment, others).handle(request, response, callback)) {
      return true;
    }
    new HttpRefusal(HttpStatus.NOT_FOUND_404, "Không có địa chỉ này", "There is no such address")
        .send(request, response, callback);
    return true;
  }
}
