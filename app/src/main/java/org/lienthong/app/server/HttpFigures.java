package org.lienthong.app.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Counts and times the requests of each HTTP interface: sru, oai, api, and pages for the rest. */
final class HttpFigures extends Handler.Wrapper {
  private static final Set<String> FACES = Set.of("sru", "oai", "api");
  private static final int FIRST_ERROR = 400;

  /** From a cached answer to the longest that a client waits for. */
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };

  private final Counter requests;
  private final Counter errors;
  private final Histogram seconds;

  HttpFigures(Handler inside, PrometheusRegistry registry) {
    super(inside);
    requests =
        Counter.builder()
            .name("lienthong_http_requests")
            .help("Requests of an HTTP interface, by the class of their status.")
            .labelNames("face", "status")
            .register(registry);
    errors =
        Counter.builder()
            .name("lienthong_http_errors")
            .help("Requests that were refused or failed (status 400 and above), or broke off.")
            .labelNames("face")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("lienthong_http_request_duration_seconds")
            .help("Time from the head of a request to the end of its answer.")
            .labelNames("face")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    for (String face : FACES) {
      errors.initLabelValues(face);
    }
    errors.initLabelValues("pages");
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String face = face(Request.getPathInContext(request));
    long start = System.nanoTime();
    Request.addCompletionListener(
        request, failure -> count(face, response.getStatus(), failure, System.nanoTime() - start));
    return super.handle(request, response, callback);
  }

  private void count(String face, int status, @Nullable Throwable failure, long nanos) {
    requests.labelValues(face, status == 0 ? "none" : status / 100 + "xx").inc();
    seconds.labelValues(face).observe((double) nanos / TimeUnit.SECONDS.toNanos(1));
    if (failure != null || status >= FIRST_ERROR) {
      errors.labelValues(face).inc();
    }
  }

  private static String face(String path) {
    int slash = path.indexOf('/', 1);
    String first = path.substring(Math.min(1, path.length()), slash < 0 ? path.length() : slash);
    return FACES.contains(first) ? first : "pages";
  }
}
