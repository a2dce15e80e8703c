package org.lienthong.app.server;

import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.projection.Lag;
import org.lienthong.core.store.Listing;
import org.lienthong.union.UnionFigures;

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
    projections(out);
    union(out);
    header(out, "lienthong_memory_used_bytes", "Heap in use.");
    Runtime runtime = Runtime.getRuntime();
    out.append("lienthong_memory_used_bytes ")
        .append(runtime.totalMemory() - runtime.freeMemory())
        .append('\n');
    return out.toString();
  }

  private void projections(StringBuilder out) {
    Map<String, Lag> lags = engine.lags();
    String changes = "lienthong_projection_lag";
    header(out, changes, "Changes of the log that a projection has still to apply.");
    lags.forEach((name, lag) -> line(out, changes, "projection", name, lag.changes()));
    String seconds = "lienthong_projection_lag_seconds";
    header(out, seconds, "Age of the oldest change that a projection has still to apply.");
    lags.forEach((name, lag) -> line(out, seconds, "projection", name, lag.behind().toSeconds()));
    String failing = "lienthong_projection_failing";
    header(out, failing, "1 while a projection cannot go on.");
    lags.forEach(
        (name, lag) -> line(out, failing, "projection", name, lag.trouble() == null ? 0 : 1));
  }

  private void union(StringBuilder out) {
    UnionFigures figures = UnionFigures.of(engine.store());
    plain(out, "lienthong_union_review_pairs", "Pairs that wait for a person.", figures.waiting());
    plain(out, "lienthong_union_decisions", "Decisions of people that hold.", figures.decisions());
    plain(
        out,
        "lienthong_union_capped_keys",
        "Match keys that too many records share to be used.",
        figures.cappedKeys());
    plain(
        out,
        "lienthong_union_capped_records",
        "Kinds of records that bear such a key.",
        figures.cappedRecords());
  }

  private static void plain(StringBuilder out, String name, String help, long number) {
    header(out, name, help);
    out.append(name).append(' ').append(number).append('\n');
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
