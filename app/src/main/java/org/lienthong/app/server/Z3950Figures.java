package org.lienthong.app.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.lienthong.z3950.server.RequestListener;

/** Counts and times the requests of Z39.50, by their service. */
final class Z3950Figures implements RequestListener {
  /** From a cached answer to the longest that a client waits for. */
  private static final double[] SECONDS = {
    0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
  };

  private final Counter requests;
  private final Counter errors;
  private final Histogram seconds;

  Z3950Figures(PrometheusRegistry registry) {
    requests =
        Counter.builder()
            .name("lienthong_z3950_requests")
            .help("Requests of a Z39.50 service.")
            .labelNames("service")
            .register(registry);
    errors =
        Counter.builder()
            .name("lienthong_z3950_errors")
            .help("Requests that were refused or failed, or whose client was lost.")
            .labelNames("service")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("lienthong_z3950_request_duration_seconds")
            .help("Time from a whole request to the end of its answer.")
            .labelNames("service")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
  }

  @Override
  public void answered(String service, boolean failed, Duration took) {
    requests.labelValues(service).inc();
    seconds.labelValues(service).observe((double) took.toNanos() / TimeUnit.SECONDS.toNanos(1));
    if (failed) {
      errors.labelValues(service).inc();
    }
  }
}
