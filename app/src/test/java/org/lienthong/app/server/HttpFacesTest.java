package org.lienthong.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.app.command.Workplace;
import org.lienthong.core.account.Account;
import org.lienthong.http.HttpLimits;

/** What all HTTP faces of a server have in common, asked over sockets. */
class HttpFacesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String LINKED =
      """
      /sru?operation=explain&version=1.2 | >%s<
      /oai?verb=Identify                 | <baseURL>%s/oai</baseURL>
      /oai/A?verb=Identify               | <baseURL>%s/oai/A</baseURL>
      /api/v1                            | "search":"%s/api/v1/search"
      /services                          | href="%s/sru?
      /services                          | href="%s/oai/A?
      /                                  | <link rel="canonical" href="%s/">
      """;

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Workplace work;
  private @Nullable Server server;

  @BeforeEach
  void open() {
    work = new Workplace(folder);
    work.put("A", "1", "245$aToán 6");
    work.run("status");
  }

  @AfterEach
  void close() {
    running().close();
    work.close();
    client.close();
  }

  private void serve(String configuration) throws Exception {
    Path file = Files.writeString(folder.resolve("lienthong.yaml"), configuration);
    ServerSettings settings = ServerSettings.read(file).listening("127.0.0.1", 0, 0);
    server = Server.start(work.engine(), settings, InstantSource.system());
  }

  private Server running() {
    return Objects.requireNonNull(server, "the test began with serve");
  }

  private String own() {
    return "http://127.0.0.1:" + running().httpPort();
  }

  private HttpResponse<String> ask(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(own() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(own() + path))
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private void assertLinks(String address, String... headers) throws Exception {
    for (String line : LINKED.strip().lines().toList()) {
      String[] parts = line.split("\\|");
      String host = URI.create(address).getHost();
      String expected = parts[1].strip().formatted(line.startsWith("/sru") ? host : address);
      assertThat(ask(parts[0].strip(), headers).body()).as(line).contains(expected);
    }
  }

  @Test
  void linksUseTheAddressThatWasAskedWhereNothingIsConfigured() throws Exception {
    serve("");
    assertLinks(own());
    assertLinks(own(), "Forwarded", "for=192.0.2.1;proto=https;host=evil.example");
    assertLinks(own(), "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https");
  }

  @Test
  void linksUseWhatAConfiguredProxySays() throws Exception {
    serve("proxies: [127.0.0.0/8]\nproxy-headers: forwarded\n");
    assertLinks(
        "https://library.example", "Forwarded", "for=192.0.2.1;proto=https;host=library.example");
    assertLinks(own(), "X-Forwarded-Host", "evil.example");
  }

  @Test
  void linksUseTheOlderHeadersOfAConfiguredProxyUnlessToldOtherwise() throws Exception {
    serve("proxies: [127.0.0.0/8]\n");
    assertLinks(own(), "Forwarded", "for=192.0.2.1;proto=https;host=evil.example");
    assertLinks(
        "https://library.example:8443",
        "X-Forwarded-Host",
        "library.example:8443",
        "X-Forwarded-Proto",
        "https");
  }

  @Test
  void anotherSenderIsNotBelieved() throws Exception {
    serve("proxies: [192.0.2.0/24, '::1']\n");
    assertLinks(own(), "Forwarded", "for=192.0.2.1;proto=https;host=evil.example");
  }

  @Test
  void theConfiguredAddressGoesBeforeWhatAProxySays() throws Exception {
    serve("proxies: [127.0.0.1]\nbase-url: https://library.example/catalogue\n");
    assertLinks("https://library.example/catalogue", "X-Forwarded-Host", "other.example");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "/, style-src 'self';",
        "/services, style-src 'unsafe-inline'",
        "/sru?query=toan, default-src 'none'",
        "/sru?query=toan&stylesheet=/sru/style.xsl, script-src 'self'",
        "/oai?verb=Identify, script-src 'self'",
        "/oai/oai.xsl, script-src 'self'",
        "/api/review, default-src 'none'",
        "/metrics, default-src 'none'",
        "/health/live, default-src 'none'",
        "/nothing, default-src 'none'",
        "/api/nothing, default-src 'none'",
        "/sru/a/b, default-src 'none'",
        "/oai/nosuch, default-src 'none'",
      })
  void everyAnswerHasSecurityHeadersAndAnId(String path, String policy) throws Exception {
    serve("");
    HttpResponse<String> answer = ask(path);
    assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains(policy)
        .contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(answer.headers().firstValue("X-Request-Id").orElse("")).hasSize(36);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search", "/services", "/metrics", "/health/live", "/health/ready"})
  void pagesAreOnlyRead(String path) throws Exception {
    serve("# nothing");
    for (String method : new String[] {"POST", "PUT", "DELETE", "TRACE", "OPTIONS", "FOO"}) {
      HttpResponse<String> answer = askBy(method, path);
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }
    assertThat(askBy("HEAD", path).statusCode()).isNotEqualTo(405);
  }

  private HttpResponse<String> askBy(String method, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(own() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void errorsAreOurOwnPagesForBrowsers() throws Exception {
    serve("");
    for (String path : new String[] {"/nothing", "/sru/a/b", "/oai/nosuch", "/metrics/%00<b>"}) {
      HttpResponse<String> page =
          ask(path.replace("<b>", "%3Cb%3E"), "Accept", "text/html,application/xhtml+xml");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
      assertThat(page.body()).doesNotContain("<b>");
    }
    HttpResponse<String> page = ask("/nothing", "Accept", "text/html,application/xhtml+xml");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("<h1>Không có trang này</h1>", "<html lang=\"vi\">", "name=\"q\"");
  }

  @Test
  void metricsCountRequestsErrorsAndTimesOfEachFace() throws Exception {
    serve("");
    ask("/sru?query=toan");
    ask("/oai?verb=Identify");
    ask("/oai/nosuch");
    ask("/api/review");
    ask("/nothing");
    // The second scrape sees the first one too.
    ask("/metrics");
    assertThat(ask("/metrics").body())
        .contains("lienthong_http_requests_total{face=\"sru\",status=\"2xx\"} 1.0\n")
        .contains("lienthong_http_requests_total{face=\"oai\",status=\"2xx\"} 1.0\n")
        .contains("lienthong_http_requests_total{face=\"oai\",status=\"4xx\"} 1.0\n")
        .contains("lienthong_http_errors_total{face=\"sru\"} 0.0\n")
        .contains("lienthong_http_errors_total{face=\"oai\"} 1.0\n")
        .contains("lienthong_http_errors_total{face=\"api\"} 1.0\n")
        .contains("lienthong_http_errors_total{face=\"pages\"} 1.0\n")
        .contains("lienthong_http_request_duration_seconds_count{face=\"sru\"} 1\n")
        .contains("lienthong_http_request_duration_seconds_bucket{face=\"oai\",le=\"+Inf\"} 2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/api/nothing", "/sru/a/b", "/oai/nosuch"})
  void errorAnswersShowTheId(String path) throws Exception {
    serve("proxies: [127.0.0.1]\n");
    HttpResponse<String> answer = ask(path, "X-Request-Id", "abc-123");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("abc-123");
    assertThat(answer.body()).contains("abc-123").contains(" / ");
  }

  @Test
  void anIdOfTheGreatestLengthIsKeptAndNoLonger() throws Exception {
    serve("proxies: [127.0.0.1]\n");
    String most = "a".repeat(HttpLimits.MAX_REQUEST_ID_CHARACTERS);
    assertThat(ask("/", "X-Request-Id", most).headers().firstValue("X-Request-Id")).hasValue(most);
    assertThat(ask("/", "X-Request-Id", most + "a").headers().firstValue("X-Request-Id").orElse(""))
        .hasSize(36);
  }

  @Test
  void onlyAProxyMayNameARequest() throws Exception {
    serve("");
    assertThat(ask("/", "X-Request-Id", "abc-123").headers().firstValue("X-Request-Id"))
        .isNotEqualTo(java.util.Optional.of("abc-123"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/sru | query=toan | <numberOfRecords>", "/oai | verb=Identify | <baseURL>"})
  void theSameFormIsReadAtEachFace(String line) throws Exception {
    serve("");
    String[] parts = line.split(" \\| ");
    String[] form = {"Content-Type", FORM + "; charset=UTF-8"};
    assertThat(post(parts[0], parts[1], form).body()).contains(parts[2]);
    String broken = "&" + parts[1] + "%zz";
    assertThat(post(parts[0], broken, form).body()).containsAnyOf("diagnostic", "badArgument");
    // SRU says that it is no UTF-8; in OAI-PMH U+FFFD makes it a verb that does not exist.
    assertThat(post(parts[0], parts[1] + "%E1", form).body())
        .containsAnyOf("diagnostic", "badVerb");
  }

  @ParameterizedTest
  @CsvSource({
    "/sru, " + HttpLimits.MAX_BODY_OCTETS + ", query=toan",
    "/oai, " + HttpLimits.MAX_OAI_BODY_OCTETS + ", verb=Identify"
  })
  void aFormOfTheGreatestLengthIsReadAndNoLonger(String path, int most, String start)
      throws Exception {
    serve("");
    String full = start + "&".repeat(most - start.length());
    assertThat(post(path, full, "Content-Type", FORM).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = post(path, full + "&", "Content-Type", FORM);
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("" + most).contains(" / ");
  }

  @Test
  void jsonOfTheGreatestLengthIsReadAndNoLonger() throws Exception {
    serve("");
    Account lan = new Account("lan", null, true);
    work.engine().accounts().put(lan, "mật khẩu".toCharArray());
    String[] headers = {
      "Content-Type",
      "application/json",
      "Authorization",
      "Bearer " + work.engine().accounts().issueToken(lan)
    };
    String full = " ".repeat(HttpLimits.MAX_JSON_BODY_OCTETS - 2) + "{}";
    assertThat(post("/api/decisions", full, headers).statusCode()).isEqualTo(400);
    assertThat(post("/api/decisions", full + " ", headers).statusCode()).isEqualTo(413);
  }
}
