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

/**
 * Collects a body, remembering when the last octets came and stopping at a limit. Called by the
 * client's threads one at a time; {@link #lastNanos} may be read by any.
 */
final class PatientBody implements BodySubscriber<byte[]> {
  private final int maxOctets;
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream(64 * 1024);
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private volatile long lastNanos = System.nanoTime();
  private Flow.@Nullable Subscription subscription;

  PatientBody(int maxOctets) {
    this.maxOctets = maxOctets;
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
        whole.completeExceptionally(
            new IOException("the answer has more than " + maxOctets + " octets"));
        if (subscription != null) {
          subscription.cancel();
        }
        return;
      }
      byte[] piece = new byte[buffer.remaining()];
      buffer.get(piece);
      octets.writeBytes(piece);
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
