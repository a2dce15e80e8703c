package org.lienthong.app.server;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code /metrics}: the metrics, in the Prometheus text format or as OpenMetrics when accepted. */
final class MetricsHandler extends Handler.Abstract {
  private final ExpositionFormats formats = ExpositionFormats.init();
  private final Metrics metrics;

  MetricsHandler(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    ExpositionFormatWriter writer = formats.findWriter(request.getHeaders().get(HttpHeader.ACCEPT));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    writer.write(body, metrics.scrape());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, writer.getContentType());
    response.write(true, ByteBuffer.wrap(body.toByteArray()), callback);
    return true;
  }
}
