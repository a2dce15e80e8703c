package org.lienthong.app.server;

import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.gzip.GzipEncoderConfig;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;

/** Gzips answers for clients that take it; what they send is read as it is, never unpacked. */
final class Compression {
  /** A third of the time of level 6 on MARCXML for a few per cent more octets. */
  private static final int LEVEL = 4;

  private Compression() {}

  static Handler around(Handler handler) {
    GzipEncoderConfig encoding = new GzipEncoderConfig();
    encoding.setCompressionLevel(LEVEL);
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
