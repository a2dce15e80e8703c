package org.lienthong.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
  private static final long MUCH = 1 << 30;
  private static final int BIG = 900_000;
  private static final String CLOSE = "Connection: close";
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(500);

  private static byte[] gzip(int octets) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[octets]);
    }
    return packed.toByteArray();
  }

  private static String post(GuardedServer server, byte[] body, String... headers)
      throws IOException {
    try (Socket socket = server.begin(body.length, 0, headers)) {
      try {
        socket.getOutputStream().write(body);
      } catch (SocketException refused) {
        // The answer came before the end of the body.
      }
      return GuardedServer.rest(socket);
    }
  }

  @Test
  void halfSentBodiesSpendTheBudgetAndShortOnesStillPass() throws Exception {
    // Each half-sent body holds 14 blocks of 64 KiB, twice.
    long each = 14L * 2 * 64 * 1024;
    try (GuardedServer server = new GuardedServer(100, 2 * each + 1_000, MUCH, Patience.USUAL);
        Socket first = server.begin(BIG, BIG - 1, CLOSE);
        Socket second = server.begin(BIG, BIG - 1, CLOSE)) {
      while (server.budgets.unfinishedRequests().used() < 2 * each) {
        Thread.onSpinWait();
      }
      assertThat(post(server, new byte[HttpLimits.FREE_BODY_OCTETS + 1], CLOSE))
          .startsWith("HTTP/1.1 503 ")
          .contains("unfinished-requests", "Retry-After");
      assertThat(server.budgets.unfinishedRequests().refusals()).isEqualTo(1);
      assertThat(post(server, new byte[HttpLimits.FREE_BODY_OCTETS - 1], CLOSE))
          .contains("octets " + (HttpLimits.FREE_BODY_OCTETS - 1));
      for (Socket slow : List.of(first, second)) {
        slow.getOutputStream().write(0);
        assertThat(GuardedServer.rest(slow)).contains("octets " + BIG);
      }
    }
  }

  @Test
  void anAnsweredRequestGivesItsPartBack() throws Exception {
    try (GuardedServer server = new GuardedServer(100, 2L << 20, MUCH, Patience.USUAL)) {
      for (int i = 0; i < 5; i++) {
        String answer;
        do {
          // The former request may still be about to end.
          answer = post(server, new byte[BIG], CLOSE);
        } while (answer.startsWith("HTTP/1.1 503"));
        assertThat(answer).contains("octets " + BIG);
      }
    }
  }

  @Test
  void aBodyThatStopsIsCutOff() throws Exception {
    Patience patience = new Patience(LONG, LONG, SHORT, LONG, LONG);
    try (GuardedServer server = new GuardedServer(10, MUCH, MUCH, patience);
        Socket slow = server.begin(100, 10, CLOSE)) {
      assertThat(GuardedServer.rest(slow)).matches("(?s)(HTTP/1.1 408 .*)?");
    }
  }

  @Test
  void aBodyThatTricklesInIsCutOff() throws Exception {
    Patience patience = new Patience(LONG, LONG, LONG, SHORT, LONG);
    try (GuardedServer server = new GuardedServer(10, MUCH, MUCH, patience);
        Socket slow = server.begin(BIG, 10, CLOSE)) {
      slow.setSoTimeout(20);
      assertThat(answerWhileDripping(slow)).matches("(?s)(HTTP/1.1 408 .*)?");
    }
  }

  private static String answerWhileDripping(Socket slow) throws IOException {
    while (true) {
      try {
        slow.getOutputStream().write('a');
        int octet = slow.getInputStream().read();
        return octet < 0 ? "" : (char) octet + GuardedServer.rest(slow);
      } catch (java.net.SocketTimeoutException _) {
        // Nothing yet.
      } catch (java.net.SocketException closed) {
        return "";
      }
    }
  }

  @Test
  void aGzipBodyHasSoManyMembersAndNoMore() throws Exception {
    try (GuardedServer server = new GuardedServer(10, MUCH, MUCH, Patience.USUAL)) {
      String gzip = "Content-Encoding: gzip";
      assertThat(post(server, members(HttpLimits.MAX_GZIP_MEMBERS), gzip, CLOSE))
          .contains("octets 0");
      assertThat(post(server, members(HttpLimits.MAX_GZIP_MEMBERS + 1), gzip, CLOSE))
          .startsWith("HTTP/1.1 400 ");
    }
  }

  /** Returns empty members of gzip, one after another. */
  private static byte[] members(int count) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      out.write(gzip(0));
    }
    return out.toByteArray();
  }

  @Test
  void aGzipBodyIsUnpackedWithinTheSameLimits() throws Exception {
    try (GuardedServer server = new GuardedServer(10, MUCH, MUCH, Patience.USUAL)) {
      String gzip = "Content-Encoding: gzip";
      assertThat(post(server, gzip(GuardedServer.MOST), gzip, CLOSE))
          .contains("octets " + GuardedServer.MOST);
      assertThat(post(server, gzip(GuardedServer.MOST + 1), gzip, CLOSE))
          .startsWith("HTTP/1.1 413 ");
      assertThat(
              post(
                  server,
                  "no gzip at all".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                  gzip,
                  CLOSE))
          .startsWith("HTTP/1.1 400 ");
      assertThat(post(server, new byte[] {1}, "Content-Encoding: br", CLOSE))
          .startsWith("HTTP/1.1 415 ");
      assertThat(post(server, new byte[] {1}, "Content-Encoding: identity", CLOSE))
          .contains("octets 1");
    }
  }

  @Test
  void anAnswerBeyondTheBudgetIsStreamed() throws Exception {
    try (GuardedServer server = new GuardedServer(10, MUCH, 300_000, Patience.USUAL)) {
      assertThat(post(server, new byte[] {1}, "X-Padding: 70000", CLOSE))
          .contains("Content-Length: 70009");
      assertThat(post(server, new byte[] {1}, "X-Padding: 700000", CLOSE))
          .contains("octets 1")
          .doesNotContain("Content-Length");
      assertThat(server.budgets.answers().refusals()).isPositive();
    }
  }
}
