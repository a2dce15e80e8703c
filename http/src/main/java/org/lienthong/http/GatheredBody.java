package org.lienthong.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.limit.Budget;
import org.lienthong.core.limit.Turn;

/**
 * A response body that is buffered as long as it is short and the budget of answers allows it, so
 * that its length can be sent: some clients cannot read chunks. For one response and one thread.
 */
public final class GatheredBody extends OutputStream {
  private static final int FIRST = 16 << 10;
  private static final int STEP = 64 << 10;

  /** Octets of a response that is not long: a usual page of records. */
  private static final int UNTIL_TURN = 64 << 10;

  /** The buffer grows by doubling, and is copied to be sent. */
  private static final int COPIES = 3;

  private final Response response;
  private final Budget.Reservation held;
  private final Turn turn = new Turn();
  private ByteArrayOutputStream gathered = new ByteArrayOutputStream(FIRST);
  private int reserved = FIRST;
  private @Nullable OutputStream stream;
  private @Nullable IOException lost;

  /** Makes the body of a response to which nothing was written yet. */
  public GatheredBody(Response response) {
    this.response = response;
    this.held = RequestContext.reserveAnswer(response.getRequest());
    Request.addCompletionListener(response.getRequest(), _ -> turn.close());
  }

  /** Says whether nothing was sent yet, so that another response is still possible. */
  public boolean isUnsent() {
    return stream == null;
  }

  /** Returns the body of another response, while nothing was sent of this one. */
  public GatheredBody instead() {
    turn.close();
    held.close();
    return new GatheredBody(response);
  }

  /** Returns how the connection was lost while the body was sent; empty when it was not. */
  public Optional<IOException> lost() {
    return Optional.ofNullable(lost);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    try {
      if (stream != null || gathered.size() > UNTIL_TURN) {
        turn.take();
      }
      if (stream == null && !fits(gathered.size() + length)) {
        stream = turn.givenBackDuring(Content.Sink.asOutputStream(response));
        gathered.writeTo(stream);
        gathered = new ByteArrayOutputStream(0);
        held.close(); // a client that reads the rest slowly holds nothing more
      }
      if (stream == null) {
        gathered.write(octets, offset, length);
      } else {
        stream.write(octets, offset, length);
      }
    } catch (IOException e) {
      lost = e;
      throw e;
    }
  }

  private boolean fits(int size) {
    while (reserved < size) {
      if (size > HttpLimits.GATHERED_OCTETS || !held.grow((long) COPIES * STEP)) {
        return false;
      }
      reserved += STEP;
    }
    return size <= HttpLimits.GATHERED_OCTETS;
  }

  /** Sends the rest and ends the response. */
  public void finish(Callback callback) throws IOException {
    turn.close();
    if (stream == null) {
      byte[] octets = gathered.toByteArray();
      gathered = new ByteArrayOutputStream(0);
      held.shrink(held.held() - Math.min(held.held(), octets.length)); // the copies are gone
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, octets.length);
      response.write(true, ByteBuffer.wrap(octets), callback);
    } else {
      stream.close();
      callback.succeeded();
    }
  }
}
