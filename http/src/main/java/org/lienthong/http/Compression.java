package org.lienthong.http;

import java.util.concurrent.Semaphore;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.gzip.GzipEncoderConfig;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gzips responses for clients that accept it; request bodies are read as they are, never unpacked.
 * A response that breaks off ends as a broken connection, not as a complete gzip stream.
 */
public final class Compression {
  /** A third of the time of level 6 on MARCXML for a few per cent more octets. */
  private static final int LEVEL = 4;

  private Compression() {}

  /** Returns a handler that gzips the responses of {@code handler}. */
  public static Handler around(Handler handler) {
    return around(handler, HttpLimits.MAX_COMPRESSORS);
  }

  static Handler around(Handler handler, int most) {
    GzipEncoderConfig encoding = new GzipEncoderConfig();
    encoding.setCompressionLevel(LEVEL);
    GzipCompression gzip = new GzipCompression();
    gzip.setDefaultEncoderConfig(encoding);
    gzip.setMinCompressSize(HttpLimits.MIN_COMPRESSED_OCTETS);
    CompressionHandler out = new CompressionHandler(handler);
    out.putCompression(gzip);
    out.putConfiguration(
        "/*", CompressionConfig.builder().defaults().decompressExcludeEncoding("gzip").build());
    return new Accepted(out, new Semaphore(most));
  }

  /**
   * Tells the handler inside whether gzip is accepted and there is a compressor for it, and nothing
   * else: Jetty would also take {@code gzip;q=0, *} for it.
   */
  private static final class Accepted extends Handler.Wrapper {
    private final Semaphore compressors;

    Accepted(Handler inside, Semaphore compressors) {
      super(inside);
      this.compressors = compressors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      HttpFields given = request.getHeaders();
      HttpFields.Mutable headers = HttpFields.build(given).remove(HttpHeader.ACCEPT_ENCODING);
      if (AcceptEncoding.gzip(given) && compressors.tryAcquire()) {
        Request.addCompletionListener(request, _ -> compressors.release());
        headers.put(HttpHeader.ACCEPT_ENCODING, "gzip");
      }
      HttpFields told = headers.asImmutable();
      return super.handle(
          new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
              return told;
            }
          },
          response,
          callback);
    }
  }
}
