package org.lienthong.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectorTest {
  private static final int A_WHILE = 20_000;
  private static final int OFTEN = 200;

  private final Server server = new Server();
  private final HttpConnector connector = new HttpConnector(server, new HttpConnectionFactory());
  private final BlockingQueue<Boolean> seen = new LinkedBlockingQueue<>();

  /** Asks until the client has gone for /until, some times for others; notes what was said last. */
  private final class Asking extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      boolean often = !Request.getPathInContext(request).equals("/until");
      long end = System.nanoTime() + Duration.ofMillis(A_WHILE).toNanos();
      boolean gone = false;
      for (int asked = 0; !gone && (often ? asked < OFTEN : System.nanoTime() < end); asked++) {
        gone = HttpConnector.isGone(request);
      }
      seen.add(gone);
      Answers.text(response, callback, "path " + Request.getPathInContext(request));
      return true;
    }
  }

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new Asking());
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    socket.setSoTimeout(A_WHILE);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String get(String path, String... headers) {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + String.join("", headers) + "\r\n";
  }

  @Test
  void seesThatTheClientHasClosed() throws Exception {
    try (Socket socket = connect()) {
      send(socket, get("/until"));
    }
    assertThat(seen.poll(2L * A_WHILE, TimeUnit.MILLISECONDS)).isTrue();
  }

  @Test
  void leavesAWaitingClientItsAnswersAndItsConnection() throws Exception {
    try (Socket socket = connect()) {
      for (int i = 0; i < 3; i++) {
        send(socket, get("/often"));
        assertThat(answer(socket)).contains("path /often");
        assertThat(seen.take()).isFalse();
      }
    }
  }

  @Test
  void losesNothingOfRequestsThatFollow() throws Exception {
    try (Socket socket = connect()) {
      send(socket, get("/often").repeat(50) + get("/last", "Connection: close\r\n"));
      String answers = GuardedServer.rest(socket);
      assertThat(answers.split("path /often", -1)).hasSize(51);
      assertThat(answers).contains("path /last");
    }
  }

  /** The rest of a request whose first octet was read ahead comes by another packet. */
  @Test
  void losesNothingOfARequestInPieces() throws Exception {
    try (Socket socket = connect()) {
      String next = get("/last", "Connection: close\r\n");
      send(socket, get("/often") + next.charAt(0));
      assertThat(answer(socket)).contains("path /often");
      for (int i = 1; i < next.length(); i++) {
        send(socket, next.substring(i, i + 1));
      }
      assertThat(GuardedServer.rest(socket)).contains("path /last");
    }
  }

  private static String answer(Socket socket) throws IOException {
    StringBuilder out = new StringBuilder();
    while (!out.toString().endsWith("path /often\n")) {
      int octet = socket.getInputStream().read();
      if (octet < 0) {
        return out + "<end>";
      }
      out.append((char) octet);
    }
    return out.toString();
  }
}
