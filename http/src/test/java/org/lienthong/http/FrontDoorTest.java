package org.lienthong.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.core.limit.Budgets;

class FrontDoorTest {
  private static final PublicAddress BASE = PublicAddress.parse("https://library.example/lt");

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final BlockingQueue<String> logged = new LinkedBlockingQueue<>();
  private final Logger log = Logger.getLogger(FrontDoor.class.getName());
  private final java.util.logging.Handler reader =
      new java.util.logging.Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  /** Answers with the context of the request; {@code /broken} fails. */
  private static final class Contexts extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      if (Request.getPathInContext(request).equals("/broken")) {
        throw new IllegalStateException("broken");
      }
      RequestContext context = RequestContext.of(request);
      Answers.text(response, callback, context.client() + " " + context.address());
      return true;
    }
  }

  @BeforeEach
  void start() throws Exception {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setErrorHandler(new ErrorAnswers());
    Proxies proxies = Proxies.of(List.of("127.0.0.1"), ForwardedFamily.X_FORWARDED);
    server.setHandler(
        new FrontDoor(
            new Contexts(), proxies, BASE, () -> "id", Budgets.ofThisProcess(), Patience.USUAL));
    server.start();
    log.addHandler(reader);
  }

  @AfterEach
  void stop() throws Exception {
    log.removeHandler(reader);
    server.stop();
  }

  private HttpResponse<String> ask(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + path))
            .header("X-Forwarded-For", "6.6.6.6, 192.0.2.1")
            .header("X-Forwarded-Host", "evil.example")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void findsTheClientAlsoWhereTheAddressIsConfigured() throws Exception {
    assertThat(ask("/").body()).isEqualTo("192.0.2.1 https://library.example/lt\n");
  }

  @Test
  void logsAFailureOnceWithoutClientAndQuery() throws Exception {
    HttpResponse<String> answer = ask("/broken?query=tam+ly");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("id").doesNotContain("IllegalState");
    assertThat(logged)
        .singleElement()
        .asString()
        .contains("/broken")
        .doesNotContain("192.0.2.1", "tam+ly");
  }
}
