package org.lienthong.app.server;

import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lienthong.app.engine.Engine;
import org.lienthong.library.Catalogue;
import org.lienthong.store.Listing;

/** {@code /metrics}: figures in the Prometheus text format. */
final class MetricsHandler extends Handler.Abstract {
  private final Engine engine;

  MetricsHandler(Engine engine) {
    this.engine = engine;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
    Content.Sink.write(response, true, text(), callback);
    return true;
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    header(out, "lienthong_records", "Records of a catalogue that are not deleted.");
    for (Catalogue catalogue : engine.libraries().catalogues()) {
      long records = engine.store().count(new Listing(catalogue.code(), null, null, null, true));
      line(out, "lienthong_records", "catalogue", catalogue.code(), records);
    }
    header(
        out,
        "lienthong_projection_lag",
        "Changes of the log that a projection has still to apply.");
    engine
        .lag()
        .forEach((name, lag) -> line(out, "lienthong_projection_lag", "projection", name, lag));
    header(out, "lienthong_memory_used_bytes", "Heap in use.");
    Runtime runtime = Runtime.getRuntime();
    out.append("lienthong_memory_used_bytes ")
        .append(runtime.totalMemory() - runtime.freeMemory())
        .append('\n');
    return out.toString();
  }

  private static void header(StringBuilder out, String name, String help) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(" gauge\n");
  }

  private static void line(
      StringBuilder out, String name, String label, String value, long number) {
    out.append(String.format(Locale.ROOT, "%s{%s=\"%s\"} %d%n", name, label, value, number));
  }
}
