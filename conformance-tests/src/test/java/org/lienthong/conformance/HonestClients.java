package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.lienthong.z3950.client.Target;
import org.lienthong.z3950.client.Z3950Client;
import org.lienthong.z3950.rpn.Pqf;

/**
 * Readers and harvesters who use a server while others attack it: one request of each protocol in
 * turn, until they are closed. They note what was not answered, or late.
 */
final class HonestClients implements AutoCloseable {
  /** What a person still takes for an answer; on a busy machine single answers take longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What no answer may take, even on a busy machine. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final LienthongServer server;
  private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads;
  private volatile boolean closed;
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger inTime = new AtomicInteger();

  HonestClients(LienthongServer server) {
    this.server = server;
    this.threads =
        List.of(
            Thread.ofVirtual().unstarted(() -> repeat("SRU", () -> http("/sru?query=toan"))),
            Thread.ofVirtual().unstarted(() -> repeat("OAI", () -> http("/oai?verb=Identify"))),
            Thread.ofVirtual().unstarted(() -> repeat("Z39.50", this::z3950)));
    threads.forEach(Thread::start);
  }

  private interface Request {
    void send() throws IOException, InterruptedException;
  }

  private void repeat(String name, Request request) {
    while (!closed) {
      long start = System.nanoTime();
      try {
        request.send();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(LONGEST) > 0) {
          troubles.add(name + " was answered after " + took.toMillis() + " ms");
        } else if (took.compareTo(PATIENCE) <= 0) {
          inTime.incrementAndGet();
        }
        answered.incrementAndGet();
      } catch (IOException | RuntimeException e) {
        troubles.add(name + ": " + e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void http(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.address(path)))
            .timeout(Duration.ofSeconds(20))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode());
      }
    }
  }

  private void z3950() throws IOException {
    try (Z3950Client client =
        Z3950Client.connect(Target.parse("127.0.0.1:" + server.z3950Port() + "/union"))) {
      client.search(Pqf.parse("@attr 1=4 toan"));
    }
  }

  /** Returns how many requests were answered. */
  int answered() {
    return answered.get();
  }

  /** Stops them and returns what went wrong. */
  List<String> troubles() throws InterruptedException {
    closed = true;
    for (Thread thread : threads) {
      thread.join();
    }
    if (2 * inTime.get() < answered.get()) {
      troubles.add("only " + inTime + " of " + answered + " were answered within " + PATIENCE);
    }
    return List.copyOf(troubles);
  }

  /** Lets them send nothing more; each ends after its present request. */
  @Override
  public void close() {
    closed = true;
  }
}
