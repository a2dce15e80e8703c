package org.lienthong.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/** The body of one request as it arrives, with deadlines. For one thread. */
final class BodyArrival implements AutoCloseable {
  private final Request request;
  private final Patience patience;
  private final InputStream in;
  private final AtomicBoolean late = new AtomicBoolean();
  private final long start = System.nanoTime();

  BodyArrival(Request request, Patience patience) {
    this.request = request;
    this.patience = patience;
    this.in = Content.Source.asInputStream(request);
  }

  /**
   * Returns the next octets; fewer than {@code octets} at the end.
   *
   * @throws HttpRefusal 408 when they do not come in time
   */
  byte[] block(int octets) throws IOException {
    Duration left = patience.body().minusNanos(System.nanoTime() - start);
    long millis = Math.max(1, Math.min(left.toMillis(), patience.block().toMillis()));
    Scheduler.Task deadline =
        request.getComponents().getScheduler().schedule(this::end, millis, TimeUnit.MILLISECONDS);
    try {
      return in.readNBytes(octets);
    } catch (IOException e) {
      if (late.get()) {
        throw HttpRefusal.tooSlow();
      }
      throw e;
    } finally {
      deadline.cancel();
    }
  }

  /** Fails the read that waits, whatever trickles in. */
  private void end() {
    late.set(true);
    request.fail(new TimeoutException("the body did not come in time"));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
