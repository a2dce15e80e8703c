package org.lienthong.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * A response body that is buffered as long as it is short, so that its length can be sent: some
 * clients cannot read chunks. For one response and one thread.
 */
public final class GatheredBody extends OutputStream {
  private final Response response;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(16_384);
  private @Nullable OutputStream stream;

  /** Makes the body of a response to which nothing was written yet. */
  public GatheredBody(Response response) {
    this.response = response;
  }

  /** Says whether nothing was sent yet, so that another response is still possible. */
  public boolean isUnsent() {
    return stream == null;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    if (stream == null && gathered.size() + length > HttpLimits.GATHERED_OCTETS) {
      stream = Content.Sink.asOutputStream(response);
      gathered.writeTo(stream);
    }
    if (stream == null) {
      gathered.write(octets, offset, length);
    } else {
      stream.write(octets, offset, length);
    }
  }

  /** Sends the rest and ends the response. */
  public void finish(Callback callback) throws IOException {
    if (stream == null) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, gathered.size());
      response.write(true, ByteBuffer.wrap(gathered.toByteArray()), callback);
    } else {
      stream.close();
      callback.succeeded();
    }
  }
}
