package org.lienthong.app.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.command.Workplace;
import org.lienthong.http.HttpLimits;

/** Requests that HTTP clients do not send: written octet by octet. */
class RawRequestTest {
  private static final String END = "\r\nConnection: close\r\n\r\n";
  private static final int A_WHILE = 30_000;

  @TempDir Path folder;
  private Workplace work;
  private Server server;

  @BeforeEach
  void serve() {
    work = new Workplace(folder);
    work.put("A", "1", "245$aToán 6");
    work.run("status");
    ServerSettings settings = ServerSettings.DEFAULT.listening("127.0.0.1", 0, 0);
    server = Server.start(work.engine(), settings, InstantSource.system());
  }

  @AfterEach
  void close() {
    server.close();
    work.close();
  }

  /** Returns all that the server sends until it closes the connection. */
  private String ask(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.httpPort())) {
      socket.setSoTimeout(A_WHILE);
      StringBuilder answer = new StringBuilder();
      try {
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        for (int octet; (octet = socket.getInputStream().read()) >= 0; ) {
          answer.append((char) octet);
        }
      } catch (SocketException reset) {
        // The server closed before it had read everything; what it answered came before.
      }
      return answer.toString();
    }
  }

  private static String status(String answer) {
    return answer.isEmpty() ? "" : answer.split(" ", 3)[1];
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: a";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: 4, 5",
        "Content-Length: -1",
        "Content-Length: +4",
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Content-Length : 4",
        "X: a\r\n b",
        "Host: b",
        "X: a\0b",
      })
  void refusesWhatCouldBeReadInTwoWays(String headers) throws Exception {
    String answer =
        ask(
            "POST /oai HTTP/1.1\r\nHost: a\r\nContent-Type:"
                + " application/x-www-form-urlencoded\r\n"
                + headers
                + END
                + "0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: a"
                + END);

    assertThat(status(answer)).isEqualTo("400");
    assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer").hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sru?query=%",
        "/%zz",
        "/sru/%",
        "/sru/%FF",
        "/oai/%C0%AF",
        "/oai/..%2f..%2fetc",
        "/sru/%00",
        "/api/review?limit=%zz",
        "/api/explain?a=%FF&b=%",
        "/oai?verb=%",
        "//",
        "/api/decisions/%2e%2e",
        "http://[::1/",
        "http://a:99999/",
        "/health/%zz",
        "/metrics?%FF=%zz",
      })
  void brokenAddressesAreNoFailureOfTheServer(String path) throws Exception {
    assertThat(status(ask(get(path) + END))).matches("[24]\\d\\d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/records/..%2f..%2fetc",
        "/api/v1//search",
        "/api/v1/%5c",
      })
  void anAddressThatCannotBeRoutedIsAProblemOfTheInterface(String path) throws Exception {
    String answer = ask(get(path) + "\r\nAccept: text/html" + END);
    assertThat(status(answer)).isEqualTo("400");
    assertThat(answer)
        .contains(
            "Content-Type: application/problem+json",
            "Access-Control-Allow-Origin: *",
            "/api/v1/problems#refused",
            "The request is not correct HTTP.");
  }

  @ParameterizedTest
  @CsvSource({"OPTIONS, *", "TRACE, /", "BREW, /sru", "DELETE, /oai"})
  void otherMethodsAreNoFailureOfTheServer(String method, String target) throws Exception {
    String answer = ask(method + " " + target + " HTTP/1.1\r\nHost: a" + END);
    assertThat(status(answer)).matches("[24]\\d\\d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Host: a b", "Host: a:99999", "Host: <script>", "Host: a@b"})
  void namesNoHostThatIsNone(String host) throws Exception {
    String header = host.isEmpty() ? "" : "\r\n" + host;
    assertThat(status(ask("GET / HTTP/1.1" + header + END))).isEqualTo("400");
  }

  @Test
  void headersOfTheGreatestLengthAreReadAndNoLonger() throws Exception {
    String start = get("/health/live") + "\r\nX: ";
    int most = HttpLimits.MAX_HEADER_OCTETS - (start + END).length();
    assertThat(status(ask(start + "a".repeat(most) + END))).isEqualTo("200");
    String refused = ask(start + "a".repeat(most + 1) + END);
    assertThat(status(refused)).isEqualTo("431");
    assertThat(refused).contains(" / ");
  }

  @Test
  void anAddressLongerThanTheHeadersIsRefused() throws Exception {
    String path = "/health/live?" + "a".repeat(HttpLimits.MAX_HEADER_OCTETS);
    assertThat(status(ask(get(path) + END))).isEqualTo("414");
  }

  @Test
  void theBodyOfARefusedRequestIsNotTheNextRequest() throws Exception {
    String inner = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n";
    String answer =
        ask(
            "POST /api/review HTTP/1.1\r\nHost: a\r\nContent-Length: "
                + inner.length()
                + "\r\n\r\n"
                + inner
                + get("/nothing")
                + END);

    assertThat(status(answer)).isEqualTo("405");
    assertThat(answer).doesNotContain("HTTP/1.1 200");
  }

  @Test
  void aBodyOfTheGreatestLengthIsReadAndNoLongerInChunksToo() throws Exception {
    String head =
        "POST /sru HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded"
            + "\r\nTransfer-Encoding: chunked"
            + END;
    String query = "query=toan";
    String most = query + "&".repeat(HttpLimits.MAX_BODY_OCTETS - query.length());
    assertThat(status(ask(head + chunk(most) + "0\r\n\r\n"))).isEqualTo("200");
    assertThat(status(ask(head + chunk(most) + chunk("&") + "0\r\n\r\n"))).isEqualTo("413");
  }

  private static String chunk(String text) {
    return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
  }
}
