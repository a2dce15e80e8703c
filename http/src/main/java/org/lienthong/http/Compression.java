package org.lienthong.http;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.gzip.GzipEncoderConfig;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;

/**
 * Gzips responses for clients that accept it; request bodies are read as they are, never unpacked.
 */
public final class Compression {
  private Compression() {}

  /** Returns a handler that gzips the responses of {@code handler}. */
  public static Handler around(Handler handler) {
    GzipEncoderConfig encoding = new GzipEncoderConfig();
    encoding.setCompressionLevel(GzipStream.LEVEL);
    GzipCompression gzip = new GzipCompression();
    gzip.setDefaultEncoderConfig(encoding);
    gzip.setMinCompressSize(HttpLimits.MIN_COMPRESSED_OCTETS);
    CompressionHandler out = new CompressionHandler(handler);
    out.putCompression(gzip);
    out.putConfiguration(
        "/*", CompressionConfig.builder().defaults().decompressExcludeEncoding("gzip").build());
    return out;
  }
}
