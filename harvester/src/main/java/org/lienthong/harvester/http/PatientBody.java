package org.lienthong.harvester.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.limit.Budget;

/**
 * Collects a body, remembering when the last octets came and stopping at a limit. Called by the
 * client's threads one at a time; {@link #lastNanos} may be read by any.
 */
final class PatientBody implements BodySubscriber<byte[]> {
  private final int maxOctets;
  private final Budget.Reservation held;
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream(64 * 1024);
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private volatile long lastNanos = System.nanoTime();
  private Flow.@Nullable Subscription subscription;

  /**
   * Creates an empty body.
   *
   * @param held grows by the octets that come
   */
  PatientBody(int maxOctets, Budget.Reservation held) {
    this.held = held;
    this.maxOctets = maxOctets;
  }

  static IOException tooLarge(int maxOctets) {
    return new TooLargeException(
        "câu trả lời lớn hơn giới hạn "
            + maxOctets / 1024 / 1024
            + " MiB / the answer is larger than the limit of "
            + maxOctets / 1024 / 1024
            + " MiB");
  }

  static IOException spent() {
    return new IOException(
        "bộ nhớ dành cho các lần thu thập đang hết, sẽ thử lại"
            + " / the memory for the answers of all harvests is spent now; it is tried again");
  }

  /** Thrown for an answer beyond the limit: another try would give the same. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
      super(message);
    }
  }

  long lastNanos() {
    return lastNanos;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    lastNanos = System.nanoTime();
    for (ByteBuffer buffer : buffers) {
      if (octets.size() + buffer.remaining() > maxOctets) {
        stop(tooLarge(maxOctets));
        return;
      }
      if (!held.grow(buffer.remaining())) {
        stop(spent());
        return;
      }
      byte[] piece = new byte[buffer.remaining()];
      buffer.get(piece);
      octets.writeBytes(piece);
    }
  }

  private void stop(IOException why) {
    whole.completeExceptionally(why);
    if (subscription != null) {
      subscription.cancel();
    }
  }

  @Override
  public void onError(Throwable trouble) {
    whole.completeExceptionally(trouble);
  }

  @Override
  public void onComplete() {
    whole.complete(octets.toByteArray());
  }
}
