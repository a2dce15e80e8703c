package org.lienthong.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.lienthong.core.limit.Budget;

class HttpConnectionsTest {
  private static final long MUCH = 1 << 30;
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(400);

  /** Octets that do not fit into the buffers of both sides. */
  private static final int LARGE = 32 << 20;

  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n";

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Sends header lines without end until the server has closed. */
  private static void drip(Socket socket) {
    try {
      OutputStream out = socket.getOutputStream();
      while (true) {
        out.write("X: a\r\n".getBytes(ISO_8859_1));
        socket.setSoTimeout(50);
        if (isClosed(socket)) {
          return;
        }
      }
    } catch (IOException closed) {
      // That is what the test waits for.
    }
  }

  private static boolean isClosed(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException _) {
      return false;
    }
  }

  @Test
  void refusesConnectionsBeyondTheBudget() throws Exception {
    try (GuardedServer server = new GuardedServer(2, MUCH, MUCH, Patience.USUAL);
        Socket first = server.connect()) {
      send(first, GET + "\r\n");
      assertThat(first.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
      try (Socket second = server.connect()) {
        send(second, GET + "\r\n");
        assertThat(second.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
        try (Socket third = server.connect()) {
          assertThat(GuardedServer.rest(third))
              .startsWith("HTTP/1.1 503 ")
              .contains("Retry-After", "Content-Security-Policy");
        }
        assertThat(server.budgets.connections().refusals()).isEqualTo(1);
      }
      send(first, GET + "Connection: close\r\n\r\n");
      assertThat(GuardedServer.rest(first)).contains("HTTP/1.1 200");
    }
  }

  @Test
  void countsTheOctetsOfUnfinishedHeads() throws Exception {
    String half = GET + "X-A: " + "a".repeat(40_000);
    try (GuardedServer server = new GuardedServer(10, 100_000, MUCH, Patience.USUAL);
        Socket first = server.connect();
        Socket second = server.connect()) {
      Budget unfinished = server.budgets.unfinishedRequests();
      send(first, half);
      await(() -> unfinished.used() > 40_000);
      send(second, half);
      assertThat(GuardedServer.rest(second)).startsWith("HTTP/1.1 503 ");
      assertThat(unfinished.refusals()).isEqualTo(1);
      send(first, "\r\nConnection: close\r\n\r\n");
      assertThat(GuardedServer.rest(first)).startsWith("HTTP/1.1 200 ");
      await(() -> unfinished.used() == 0);
    }
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + LONG.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  @Test
  void aHeadThatTricklesInIsCutOff() throws Exception {
    Patience patience = new Patience(SHORT, LONG, LONG, LONG, LONG);
    try (GuardedServer server = new GuardedServer(10, MUCH, MUCH, patience);
        Socket slow = server.connect()) {
      send(slow, GET);
      drip(slow);
      assertThat(isClosedNow(slow)).isTrue();
    }
  }

  @Test
  void soIsTheHeadOfALaterRequest() throws Exception {
    Patience patience = new Patience(LONG, SHORT, LONG, LONG, LONG);
    try (GuardedServer server = new GuardedServer(10, MUCH, MUCH, patience);
        Socket slow = server.connect()) {
      send(slow, GET + "\r\n");
      assertThat(slow.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
      send(slow, GET);
      drip(slow);
      assertThat(isClosedNow(slow)).isTrue();
    }
  }

  @Test
  void aHeadHasSoManyFieldsAndNoMore() throws Exception {
    try (GuardedServer server = new GuardedServer(10, MUCH, MUCH, Patience.USUAL);
        Socket socket = server.connect()) {
      // GET has one of its own.
      String most = "a:b\r\n".repeat(HttpLimits.MAX_HEADER_FIELDS - 1);
      send(socket, GET + most + "\r\n");
      assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
      send(socket, GET + most + "a:b\r\n\r\n");
      assertThat(GuardedServer.rest(socket)).contains("HTTP/1.1 431 ");
    }
  }

  @Test
  void anAnswerThatIsNotReadIsCutOff() throws Exception {
    Patience patience = new Patience(LONG, LONG, LONG, LONG, SHORT);
    try (GuardedServer server = new GuardedServer(10, MUCH, MUCH, patience);
        Socket slow = server.connect()) {
      send(slow, GET + "X-Padding: " + LARGE + "\r\n\r\n");
      assertThat(slow.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
      long end = System.nanoTime() + LONG.toNanos();
      while (server.budgets.connections().used() > 0 && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(server.budgets.connections().used()).isZero();
      assertThat(server.budgets.answers().used()).isZero();
    }
  }

  @Test
  void anAnswerThatIsReadIsSentWhole() throws Exception {
    Patience patience = new Patience(LONG, LONG, LONG, LONG, SHORT);
    try (GuardedServer server = new GuardedServer(10, MUCH, MUCH, patience);
        Socket fast = server.connect()) {
      send(fast, GET + "Connection: close\r\nX-Padding: " + LARGE + "\r\n\r\n");
      long octets = 0;
      byte[] buffer = new byte[1 << 16];
      for (int read; (read = fast.getInputStream().read(buffer)) >= 0; ) {
        octets += read;
      }
      assertThat(octets).isGreaterThan(LARGE);
    }
  }

  @Test
  void aClosedConnectionGivesItsPlaceBack() throws Exception {
    try (GuardedServer server = new GuardedServer(1, MUCH, MUCH, Patience.USUAL)) {
      for (int i = 0; i < 5; i++) {
        String answer;
        do {
          // The server may see the end of the former connection after the next one.
          try (Socket socket = server.connect()) {
            send(socket, GET + "Connection: close\r\n\r\n");
            answer = GuardedServer.rest(socket);
          }
        } while (!answer.startsWith("HTTP/1.1 200"));
      }
      assertThat(server.budgets.connections().used()).isLessThanOrEqualTo(1);
    }
  }

  private static boolean isClosedNow(Socket socket) {
    try {
      socket.setSoTimeout(5_000);
      while (socket.getInputStream().read() >= 0) {
        // Reads what came before the end.
      }
      return true;
    } catch (java.net.SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}
