package org.lienthong.harvester.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.limit.Budget;

class FetcherTest {
  private final Fetcher fetcher = new Fetcher(InstantSource.system(), Duration.ofMillis(200));
  private final CountDownLatch done = new CountDownLatch(1);
  private HttpServer server;
  private URI base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    server.start();
  }

  @AfterEach
  void stop() {
    done.countDown();
    server.stop(0);
    fetcher.close();
  }

  private URI at(String path) {
    return base.resolve(path);
  }

  private void answers(String path, int status, byte[] body, String... headers) {
    server.createContext(
        path,
        exchange -> {
          for (int i = 0; i + 1 < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          send(exchange, status, body);
        });
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(text.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  private FetchException fails(String path) {
    return catchThrowableOfType(FetchException.class, () -> fetcher.get(at(path), null));
  }

  @Test
  void opensGzipWhateverTheHeadersSay() throws Exception {
    answers("/silent", 200, gzip("one"));
    answers("/lying", 200, "two".getBytes(UTF_8), "Content-Encoding", "gzip");
    assertThat(fetcher.get(at("/silent"), null).body()).asString(UTF_8).isEqualTo("one");
    assertThat(fetcher.get(at("/lying"), null).body()).asString(UTF_8).isEqualTo("two");
  }

  @Test
  void refusesGzipThatUnpacksBeyondTheLimit() throws Exception {
    answers("/below", 200, gzip("a".repeat(FetchLimits.MAX_OCTETS)));
    answers("/above", 200, gzip("a".repeat(FetchLimits.MAX_OCTETS + 1)));
    assertThat(fetcher.get(at("/below"), null).body()).hasSize(FetchLimits.MAX_OCTETS);
    assertThat(fails("/above"))
        .hasMessageContaining("larger than the limit")
        .extracting(FetchException::kind)
        .isEqualTo(FetchException.Kind.FINAL);
  }

  @Test
  void answersOfAllHarvestsShareOneBudget() throws Exception {
    answers("/page", 200, new byte[600]);
    Budget budget = new Budget("test", 1000, 1000);
    try (Fetcher sharing = new Fetcher(InstantSource.system(), Duration.ofSeconds(1), budget)) {
      try (Budget.Reservation one = sharing.reserve();
          Budget.Reservation two = sharing.reserve()) {
        assertThat(sharing.get(at("/page"), null, one).body()).hasSize(600);
        FetchException refused =
            catchThrowableOfType(FetchException.class, () -> sharing.get(at("/page"), null, two));
        assertThat(refused.kind()).isEqualTo(FetchException.Kind.TRANSIENT);
        assertThat(refused).hasMessageContaining("memory").hasMessageContaining("bộ nhớ");
      }
      assertThat(budget.used()).isZero();
      assertThat(sharing.get(at("/page"), null).body()).hasSize(600);
    }
  }

  @Test
  void followsRedirectsAndKeepsTheQuery() throws Exception {
    answers("/old", 301, new byte[0], "Location", "/new");
    server.createContext(
        "/new",
        exchange -> send(exchange, 200, exchange.getRequestURI().getQuery().getBytes(UTF_8)));
    assertThat(fetcher.get(at("/old?verb=Identify"), null).body())
        .asString(UTF_8)
        .isEqualTo("verb=Identify");
  }

  @Test
  void stopsInACircle() {
    answers("/a", 302, new byte[0], "Location", "/b");
    answers("/b", 302, new byte[0], "Location", "/a");
    assertThat(fails("/a").kind()).isEqualTo(FetchException.Kind.FINAL);
  }

  @Test
  void followsNoRedirectToAFile() {
    answers("/a", 302, new byte[0], "Location", "file:///etc/passwd");
    assertThat(fails("/a")).hasMessageContaining("not followed");
  }

  @Test
  void sendsThePasswordToItsServerAlone() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try {
      other.createContext(
          "/x",
          exchange ->
              send(
                  exchange,
                  200,
                  String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                      .getBytes(UTF_8)));
      other.start();
      String there = "http://127.0.0.1:" + other.getAddress().getPort() + "/x";
      answers("/away", 302, new byte[0], "Location", there);
      assertThat(fetcher.get(at("/away"), new Login("a:b")).body())
          .asString(UTF_8)
          .isEqualTo("null");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void saysHowLongABusyServerAsksToWait() {
    answers("/busy", 503, "no".getBytes(UTF_8), "Retry-After", "7");
    FetchException busy = fails("/busy");
    assertThat(busy.kind()).isEqualTo(FetchException.Kind.TRANSIENT);
    assertThat(busy.retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void givesUpAnAnswerThatStopsHalfWay() {
    server.createContext(
        "/stall",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          try {
            done.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    FetchException stalled = fails("/stall");
    assertThat(stalled.kind()).isEqualTo(FetchException.Kind.TRANSIENT);
    assertThat(stalled).hasMessageContaining("stopped");
  }

  @Test
  void saysThatNobodyListens() {
    server.stop(0);
    FetchException failure = fails("/any");
    assertThat(failure.kind()).isEqualTo(FetchException.Kind.UNREACHABLE);
    assertThat(failure)
        .hasMessageContaining("máy này từ chối kết nối / it cannot be reached: it refuses")
        .hasMessageNotContaining("Exception");
  }
}
