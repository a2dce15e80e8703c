package org.lienthong.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  private static final String LONG = "<a>" + "Toán ".repeat(1_000) + "</a>";
  private static final String SHORT = "<a>Toán</a>";

  private static final Server SERVER = new Server();
  private static final ServerConnector CONNECTOR = new ServerConnector(SERVER);

  @BeforeAll
  static void start() throws Exception {
    CONNECTOR.setHost("127.0.0.1");
    SERVER.addConnector(CONNECTOR);
    SERVER.setHandler(Compression.around(new Answers()));
    SERVER.start();
  }

  @AfterAll
  static void stop() throws Exception {
    SERVER.stop();
  }

  /**
   * Answers {@code /long} and {@code /short}, a number with as many octets, and {@code /broken}
   * with the beginning of an answer; a POST with the length of the request body.
   */
  private static final class Answers extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback)
        throws IOException {
      boolean post = request.getMethod().equals("POST");
      String path = request.getHttpURI().getPath();
      if (path.equals("/broken")) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/xml;charset=utf-8");
        StreamedBody out = new StreamedBody(response);
        out.write(LONG.repeat(100).getBytes(UTF_8));
        callback.failed(new IllegalStateException("the disk is broken"));
        return true;
      }
      if (path.startsWith("/gathered/")) {
        GatheredBody out = new GatheredBody(response);
        out.write(new byte[Integer.parseInt(path.substring(10))]);
        out.finish(callback);
        return true;
      }
      String text = post ? "" + received(request) : text(path);
      byte[] octets = text.getBytes(UTF_8);
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/xml;charset=utf-8");
      response.getHeaders().ensureField(new HttpField(HttpHeader.VARY, "Accept"));
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, octets.length);
      response.write(true, ByteBuffer.wrap(octets), callback);
      return true;
    }

    private static String text(String path) {
      return switch (path) {
        case "/long" -> LONG;
        case String p when p.matches("/\\d+") -> "a".repeat(Integer.parseInt(p.substring(1)));
        default -> SHORT;
      };
    }

    private static int received(Request request) throws IOException {
      try (var in = Content.Source.asInputStream(request)) {
        return in.readAllBytes().length;
      }
    }
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + CONNECTOR.getLocalPort() + path));
  }

  private static HttpResponse<byte[]> ask(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static HttpResponse<byte[]> get(String path, String accepted) throws Exception {
    return ask(request(path).header("Accept-Encoding", accepted).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "deflate, gzip;q=0.5", "br, GZIP", "*", "identity;q=0, *;q=0.1", "x-gzip"})
  void packsForThoseWhoTakeIt(String accepted) throws Exception {
    HttpResponse<byte[]> answer = get("/long", accepted);
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.headers().allValues("Vary").toString()).contains("Accept", "Accept-Encoding");
    assertThat(answer.body().length).isLessThan(LONG.length() / 10);
    try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(LONG);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity",
        "gzip;q=0, identity",
        "br",
        "gzip;q=x;;,,",
        "gzip;q=0, *",
        "*;q=1, gzip;q=0.000",
        "x-gzip;q=0, *",
        "*;q=0"
      })
  void leavesAnswersAsTheyAreForOthers(String accepted) throws Exception {
    HttpResponse<byte[]> answer = get("/long", accepted);
    assertThat(answer.statusCode()).isEqualTo(200);
    if (!accepted.contains("=x")) {
      assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(new String(answer.body(), UTF_8)).isEqualTo(LONG);
    }
    assertThat(answer.headers().allValues("Vary").toString()).contains("Accept-Encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity"})
  void breaksOffAnAnswerThatFailsHalfWay(String accepted) {
    assertThatThrownBy(() -> get("/broken", accepted)).isInstanceOf(IOException.class);
  }

  @Test
  void packsAnswersOfTheLeastLength() throws Exception {
    int least = HttpLimits.MIN_COMPRESSED_OCTETS;
    assertThat(get("/" + least, "gzip").headers().firstValue("Content-Encoding")).contains("gzip");
    HttpResponse<byte[]> shorter = get("/" + (least - 1), "gzip");
    assertThat(shorter.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(shorter.body()).hasSize(least - 1);
  }

  @Test
  void sendsTheLengthOfAnswersThatFitTheBuffer() throws Exception {
    int most = HttpLimits.GATHERED_OCTETS;
    HttpResponse<byte[]> gathered = get("/gathered/" + most, "identity");
    assertThat(gathered.headers().firstValue("Content-Length")).contains("" + most);
    HttpResponse<byte[]> streamed = get("/gathered/" + (most + 1), "identity");
    assertThat(streamed.headers().firstValue("Content-Length")).isEmpty();
    assertThat(streamed.body()).hasSize(most + 1);
  }

  @Test
  void leavesShortAnswersAsTheyAre() throws Exception {
    HttpResponse<byte[]> answer = get("/short", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(new String(answer.body(), UTF_8)).isEqualTo(SHORT);
  }

  @Test
  void neverUnpacksWhatAClientSends() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(new byte[1 << 20]);
    }
    HttpRequest bomb =
        request("/x")
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))
            .build();
    assertThat(new String(ask(bomb).body(), UTF_8)).isEqualTo("" + packed.size());
  }

  @Test
  void beyondTheLimitOfCompressorsAnAnswerIsPlain() throws Exception {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(Compression.around(new Answers(), 0));
    server.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/long"))
                  .header("Accept-Encoding", "gzip")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(answer.body()).isEqualTo(LONG);
    } finally {
      server.stop();
    }
  }
}
