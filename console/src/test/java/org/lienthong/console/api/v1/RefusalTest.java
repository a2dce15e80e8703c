package org.lienthong.console.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.console.search.SearchLimits;
import org.lienthong.core.limit.Budgets;
import tools.jackson.databind.JsonNode;

/** Every refusal is a problem that people understand in either language, and limits are exact. */
class RefusalTest {
  @TempDir Path folder;

  static JsonNode problem(HttpResponse<String> response, int status, String type) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode body = TestApi.json(response);
    assertThat(body.get("status").asInt()).isEqualTo(status);
    assertThat(body.get("type").asString()).endsWith("/api/v1/problems#" + type);
    assertThat(body.get("requestId").asString()).isEqualTo("request-1");
    String vi = body.at("/messages/vi").asString();
    String en = body.at("/messages/en").asString();
    assertThat(vi).endsWith(".").isNotEqualTo(en);
    assertThat(en).endsWith(".");
    assertThat(body.get("detail").asString()).isEqualTo(vi + " / " + en);
    return body;
  }

  @ParameterizedTest
  @CsvSource({
    "/search?limit=-1, limit",
    "/search?limit=1.5, limit",
    "/search?limit=9999999999, limit",
    "/search?sort=colour, sort",
    "/search?query-type=sql, query-type",
    "/search?facets=colour, facets",
    "'/search?facets=grade,,library', facets",
    "/search?cursor=AAAA, cursor",
    "/search?cursor=%C3%A1, cursor",
    "/search?q=a&q=b, q",
    "/search?q=%ff, q",
    "/search?grade=%ff, grade",
    "/search?callback=evil, callback",
    "/search?include=marc, include",
    "/search?year=abc, year",
    "/search?digital=no, digital",
    "/search?author=%3F%3F, author",
    "/facets?sort=title, sort",
    "/suggestions?grade=6, grade",
    "/records/toan6?include=all, include",
    "/libraries?q=a, q",
  })
  void aWrongParameterIsNamed(String path, String parameter) {
    try (TestApi catalogue = TestApi.start(folder)) {
      JsonNode body = problem(catalogue.get(path), 400, "bad-parameter");
      assertThat(body.get("parameter").asString()).isEqualTo(parameter);
      assertThat(body.at("/messages/en").asString()).contains(parameter);
    }
  }

  /** The client of the JDK would not send it. */
  @Test
  void brokenPercentEncodingIsNamed() throws IOException {
    try (TestApi catalogue = TestApi.start(folder);
        Socket client =
            new Socket(
                InetAddress.getLoopbackAddress(), URI.create(catalogue.address()).getPort())) {
      client
          .getOutputStream()
          .write(
              "GET /api/v1/search?q=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                  .getBytes(UTF_8));
      assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400 ")
          .contains("application/problem+json", "\"parameter\":\"q\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "query-type=cql&q=dc.title%3D, 10",
    "query-type=cql&q=%28toan, 13",
    "query-type=cql&q=dc.nothing%3Dtoan, 16",
    "query-type=cql&q=dc.title%3Da*, 29",
  })
  void aQueryThatIsNotPossibleHasTheNumberOfSru(String parameters, int diagnostic) {
    try (TestApi catalogue = TestApi.start(folder)) {
      JsonNode body = problem(catalogue.get("/search?" + parameters), 400, "bad-query");
      assertThat(body.get("diagnostic").asInt()).isEqualTo(diagnostic);
    }
  }

  @Test
  void limitsAreExact() {
    try (TestApi catalogue = TestApi.start(folder)) {
      assertLimit(catalogue, ApiLimits.MAX_RECORDS, n -> "/search?limit=" + n);
      assertLimit(catalogue, ApiLimits.MAX_VALUES, n -> "/facets?values=" + n);
      assertLimit(catalogue, SearchLimits.MAX_CHARACTERS, n -> "/search?q=" + "a".repeat(n));
      assertLimit(catalogue, SearchLimits.MAX_CHARACTERS, n -> "/suggestions?q=" + "a".repeat(n));
      assertLimit(catalogue, ApiLimits.MAX_CHARACTERS, n -> "/search?author=" + "a".repeat(n));
      assertLimit(
          catalogue,
          ApiLimits.MAX_FILTER_VALUES,
          n ->
              "/search?"
                  + IntStream.range(0, n)
                      .mapToObj(i -> "author=a" + i)
                      .collect(Collectors.joining("&")));
      assertThat(catalogue.get("/search?limit=0").statusCode()).isEqualTo(200);
      problem(catalogue.get("/facets?values=0"), 400, "bad-parameter");
      // More parameters than are read are refused as well, and not cut silently.
      problem(catalogue.get("/search?" + "grade=&".repeat(200)), 400, "bad-parameter");
    }
  }

  private static void assertLimit(TestApi catalogue, int most, IntFunction<String> path) {
    assertThat(catalogue.get(path.apply(most)).statusCode()).as(path.apply(1)).isEqualTo(200);
    problem(catalogue.get(path.apply(most + 1)), 400, "bad-parameter");
  }

  @Test
  void answersThatNobodyReadsFillNoMemory() {
    Budgets small = Budgets.of(100_000);
    try (TestApi catalogue = TestApi.start(folder, index -> index, small)) {
      assertThat(catalogue.get("/records/dethi").statusCode()).isEqualTo(200);
      HttpResponse<String> response = catalogue.get("/openapi.json");
      problem(response, 503, "busy");
      assertThat(response.headers().firstValue("Retry-After")).contains("5");
      assertThat(small.answers().used()).isZero();
    }
  }
}
