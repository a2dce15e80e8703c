package org.lienthong.console.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, caches, compression and CORS. */
class HttpOfApiTest extends ApiFixture {
  private static final String SEARCH = "/search?q=toan";

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        SEARCH,
        "/records/toan6",
        "/libraries",
        "/libraries/TH2",
        "/facets",
        "/suggestions?q=toan",
        "/problems",
        "/openapi.json"
      })
  void answersAKnownTagWithout(String path) {
    HttpResponse<String> first = catalogue.get(path);
    String tag = header(first, "ETag");
    assertThat(tag).matches("\"[\\w-]{22}\"");
    assertThat(header(catalogue.get(path), "ETag")).isEqualTo(tag);
    for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      HttpResponse<String> again = catalogue.get(path, "If-None-Match", known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).isEqualTo(tag);
      assertThat(again.headers().firstValue("Content-Length")).isEmpty();
      assertThat(header(again, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
    }
    assertThat(catalogue.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void changesTheTagWithTheContent() {
    String before = header(catalogue.get("/records/toan6"), "ETag");
    catalogue.put("toan6", "245 $aToán 6 mới");
    HttpResponse<String> after = catalogue.get("/records/toan6", "If-None-Match", before);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(header(after, "ETag")).isNotEqualTo(before);
  }

  @Test
  void compressesUnderATagOfItsOwn() {
    HttpResponse<String> plain = catalogue.get("/openapi.json");
    HttpResponse<String> packed = catalogue.get("/openapi.json", "Accept-Encoding", "gzip");
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "Vary")).containsIgnoringCase("Accept-Encoding");
    assertThat(header(packed, "ETag")).isNotEqualTo(header(plain, "ETag"));
    HttpResponse<String> again =
        catalogue.get(
            "/openapi.json", "Accept-Encoding", "gzip", "If-None-Match", header(packed, "ETag"));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(header(again, "ETag")).isEqualTo(header(packed, "ETag"));
    assertThat(again.headers().firstValue("Content-Length")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/search, 'public, max-age=60'",
    "/records/toan6, 'public, max-age=60'",
    "/records/merged, 'public, max-age=60'",
    "/libraries, 'public, max-age=300'",
    "/openapi.json, 'public, max-age=300'",
    "/records/gone, no-store",
    "/search?limit=many, no-store",
  })
  void saysHowLongAnAnswerMayBeReused(String path, String control) {
    assertThat(header(catalogue.get(path), "Cache-Control")).isEqualTo(control);
  }

  @Test
  void answersHeadLikeGet() {
    HttpResponse<String> get = catalogue.get(SEARCH);
    HttpResponse<String> head = catalogue.send("HEAD", SEARCH);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"ETag", "Content-Length", "Content-Type", "Cache-Control"}) {
      assertThat(header(head, name)).as(name).isNotEmpty().isEqualTo(header(get, name));
    }
    assertThat(catalogue.send("HEAD", "/records/never").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {SEARCH, "/records/merged", "/records/gone", "/nothing", "/search?limit=-1"})
  void letsPagesOfOtherSitesRead(String path) {
    HttpResponse<String> response = catalogue.get(path, "Origin", "https://truong.example");
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(response, "Access-Control-Expose-Headers")).contains("ETag", "Link");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void answersPreflights() {
    HttpResponse<String> response =
        catalogue.send(
            "OPTIONS",
            SEARCH,
            "Origin",
            "https://truong.example",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            "if-none-match");
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(response, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(header(response, "Access-Control-Allow-Headers")).contains("If-None-Match");
    assertThat(header(response, "Access-Control-Max-Age")).isEqualTo("86400");
    assertThat(catalogue.send("OPTIONS", "/nothing").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void refusesToChangeAnything(String method) {
    HttpResponse<String> response = catalogue.send(method, "/records/toan6");
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(TestApi.json(response).get("type").asString()).endsWith("#method-not-allowed");
  }

  @Test
  void leavesOtherPathsToOthers() {
    assertThat(catalogue.get(catalogue.address() + "/api/v10").statusCode()).isEqualTo(404);
    assertThat(catalogue.get(catalogue.address() + "/api/v10").body()).doesNotContain("problems#");
    assertThat(catalogue.get(catalogue.address() + "/api/review").statusCode()).isEqualTo(404);
  }
}
