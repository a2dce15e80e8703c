package org.lienthong.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/**
 * Streams a long response. Flushes are ignored; a response that is not closed ends as a broken
 * connection, never as a short document.
 */
public final class StreamedBody extends BufferedOutputStream {
  private static final int BUFFER = 64 * 1024;

  /** Makes the stream to write the body of {@code response} to; closing it ends the body. */
  public StreamedBody(Response response) {
    this(Content.Sink.asOutputStream(response));
  }

  /** Makes the stream over the sink of a response. */
  public StreamedBody(OutputStream sink) {
    super(sink, BUFFER);
  }

  /** Does nothing: only whole buffers are sent, since writers flush after every record. */
  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    super.flush();
    out.close();
  }
}
