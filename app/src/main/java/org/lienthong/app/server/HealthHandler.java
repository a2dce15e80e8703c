package org.lienthong.app.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.quality.QualityProjection;
import org.lienthong.core.store.StoreException;

/**
 * {@code /health/live}: the process is running; {@code /health/ready}: the store can be read, and
 * union and index follow it.
 */
final class HealthHandler extends Handler.Abstract {
  private final Engine engine;

  HealthHandler(Engine engine) {
    this.engine = engine;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    switch (Request.getPathInContext(request)) {
      case "/health/live" -> answer(response, callback, HttpStatus.OK_200, "live");
      case "/health/ready" -> ready(response, callback);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void ready(Response response, Callback callback) {
    String trouble = trouble();
    if (trouble.isEmpty()) {
      answer(response, callback, HttpStatus.OK_200, "ready");
    } else {
      answer(response, callback, HttpStatus.SERVICE_UNAVAILABLE_503, "not ready" + trouble);
    }
  }

  private String trouble() {
    StringBuilder out = new StringBuilder();
    try {
      engine.store().earliest("union");
      engine.store().trouble().ifPresent(reason -> out.append("; records: ").append(reason));
      followers(out);
    } catch (StoreException e) {
      out.append("; records: ").append(e.getMessage());
    }
    return out.toString();
  }

  private void followers(StringBuilder out) {
    engine
        .lags()
        .forEach((name, lag) -> {
          // Answers do not need the figures of quality; status and metrics tell of them.
          if (lag.trouble() != null && !name.equals(QualityProjection.NAME)) {
            out.append("; ").append(name).append(" cannot go on: ").append(lag.trouble());
          }
        });
  }

  private static void answer(Response response, Callback callback, int status, String text) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    Content.Sink.write(response, true, text + "\n", callback);
  }
}
