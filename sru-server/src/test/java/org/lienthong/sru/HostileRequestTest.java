package org.lienthong.sru;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.http.HttpLimits;
import org.lienthong.sru.request.SruLimits;

/** Each bad request gets its diagnostic or HTTP status, soon, and the server lives on. */
@Timeout(30)
class HostileRequestTest {
  private static final TestServer server = TestServer.start();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SOAP =
      "<s:Envelope"
          + " xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>%s</s:Body></s:Envelope>";

  @Test
  void aQueryOfOneMegabyte() {
    assertThat(query("a".repeat(1 << 20))).contains("info:srw/diagnostic/1/12<");
  }

  @Test
  void anAddressOfOneMegabyte() throws IOException {
    assertThat(raw("GET /sru?query=" + "a".repeat(1 << 20) + " HTTP/1.1"))
        .matches("(?s)HTTP/1.1 (414|431) .*");
  }

  @Test
  void tenThousandClauses() {
    assertThat(query("a" + " or b".repeat(9_999))).contains("info:srw/diagnostic/1/38<");
  }

  @Test
  void aThousandParentheses() {
    assertThat(query("(".repeat(1_000) + "a" + ")".repeat(1_000)))
        .contains("info:srw/diagnostic/1/13<");
  }

  @Test
  void asManyParenthesesAsAreAllowed() {
    assertThat(query("(".repeat(100) + "toan" + ")".repeat(100))).contains("<numberOfRecords>1<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2147483648", "99999999999999999999", "1e3", "%20", "١"})
  void firstRecordsThatAreNone(String start) {
    String answer =
        server
            .get(
                "/sru?version=1.2&operation=searchRetrieve&query=toan&startRecord="
                    + URLEncoder.encode(start.equals("%20") ? " " : start, UTF_8))
            .body();
    assertThat(answer).containsPattern("info:srw/diagnostic/1/(6|61)<");
  }

  @Test
  void parametersGivenTwice() {
    assertThat(server.get("/sru?version=1.2&operation=searchRetrieve&query=toan&query=van").body())
        .contains("info:srw/diagnostic/1/6<", "given more than once");
    String body = "query=van&version=1.2&operation=searchRetrieve";
    assertThat(server.post("/sru?query=toan", FORM, body).body())
        .contains("info:srw/diagnostic/1/6<", "given more than once");
  }

  @Test
  void asManyClausesAsAreAllowed() {
    assertThat(query("a" + " or b".repeat(499))).contains("<numberOfRecords>0<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "?", "\"* *\"", "\"^*\"", "cql.anywhere any \"* ?\"", "dc.date = *"})
  void wildcardsAlone(String query) {
    assertThat(query(query)).contains("info:srw/diagnostic/1/29<");
  }

  @Test
  void aBodyBeyondTheLimit() {
    String body = "query=" + "a".repeat(HttpLimits.MAX_BODY_OCTETS);
    assertThat(server.post("/sru", FORM, body).statusCode()).isEqualTo(413);
    String shorter = "query=" + "a".repeat(HttpLimits.MAX_BODY_OCTETS - 6);
    assertThat(server.post("/sru", FORM, shorter).statusCode()).isEqualTo(200);
  }

  @Test
  void moreParametersThanTheLimit() {
    String most = "query=toan" + "&x-a=1".repeat(HttpLimits.MAX_PARAMETERS - 2);
    assertThat(server.post("/sru", FORM, most).body()).contains("<numberOfRecords>1<");
    assertThat(server.post("/sru", FORM, most + "&x-a=1".repeat(100_000)).body())
        .contains("info:srw/diagnostic/1/8<");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%zz", "%", "%4", "%E1n", "%C0%80"})
  void badPercentEncoding(String encoded) throws IOException {
    assertThat(raw("GET /sru?query=" + encoded + " HTTP/1.1"))
        .containsAnyOf("info:srw/diagnostic/1/6<", "HTTP/1.1 400");
  }

  @Test
  void entitiesFromOutsideInSoap() {
    String message =
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + SOAP.formatted("<searchRetrieveRequest><query>&e;</query></searchRetrieveRequest>");
    HttpResponse<String> answer = server.post("/sru", "text/xml", message);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("Fault").doesNotContain("root:");
  }

  @Test
  void aBillionLaughsInSoap() {
    String message =
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            + SOAP.formatted("<searchRetrieveRequest><query>&b;</query></searchRetrieveRequest>");
    assertThat(server.post("/sru", "text/xml", message).statusCode()).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {SruLimits.MAX_SOAP_DEPTH - 6, SruLimits.MAX_SOAP_DEPTH + 1, 100_000})
  void elementsInsideEachOtherInSoap(int depth) {
    String extra = "<a>".repeat(depth) + "</a>".repeat(depth);
    String request =
        "<searchRetrieveRequest><version>1.2</version><query>toan</query><extraRequestData>"
            + extra
            + "</extraRequestData></searchRetrieveRequest>";
    int status = server.post("/sru", "text/xml", SOAP.formatted(request)).statusCode();
    assertThat(status).isEqualTo(depth < SruLimits.MAX_SOAP_DEPTH ? 200 : 500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<a/>",
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>",
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body/></s:Envelope>"
      })
  void bodiesThatAreNoSoap(String body) {
    assertThat(server.post("/sru", "text/xml", body).statusCode()).isEqualTo(500);
  }

  @Test
  void charactersThatXmlDoesNotHave() {
    HttpResponse<String> answer = server.get("/sru?version=1.2&query=dc.a%00%01%EF%BF%BE=%1B");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("diagnostic")
        .doesNotContain("\u0000")
        .doesNotContain("\u001b");
    if (Schemas.arePresent()) {
      assertThat(Schemas.complaint(answer.body(), "1.2")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "TRACE", "BREW"})
  void otherMethods(String method) {
    assertThat(server.send(method, "/sru").statusCode()).isEqualTo(405);
  }

  @Test
  void headHasNoBody() {
    HttpResponse<String> response = server.send("HEAD", "/sru?query=toan");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
  }

  @Test
  void aPreflightIsAllowed() {
    assertThat(server.send("OPTIONS", "/sru").headers().firstValue("Access-Control-Allow-Origin"))
        .contains("*");
  }

  private static String query(String query) {
    String body = "version=1.2&operation=searchRetrieve&query=" + URLEncoder.encode(query, UTF_8);
    return server.post("/sru", FORM, body).body();
  }

  private static String raw(String requestLine) throws IOException {
    URI address = URI.create(server.address);
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
