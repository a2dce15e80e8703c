package org.lienthong.console.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.account.Account;
import org.lienthong.core.disclosure.HiddenField;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.http.HttpLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SAME =
      "{\"kind\":\"same\",\"a\":\"A/1\",\"b\":\"B/2\",\"why\":\"một\"}";

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private TestConsole console;
  private String lead;

  @BeforeEach
  void serveTwoRecordsForPeopleToJudge() {
    console = new TestConsole(folder);
    put("A", "1", "Văn học");
    put("B", "2", "Thanh niên");
    Account lan = new Account("lan", null, true);
    console.accounts().put(lan, "mật khẩu".toCharArray());
    lead = "Bearer " + console.accounts().issueToken(lan);
    console.catchUp();
  }

  private void put(String library, String id, String house) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "100$aĐoàn Giỏi",
                "245$aĐất rừng phương Nam",
                "260$b" + house + "$c2020",
                "300$a308 tr."));
    for (HiddenField row : HiddenField.values()) {
      String code = row.codes().isEmpty() ? "a" : row.codes().substring(0, 1);
      if (row.ind1() == '*') {
        row.tags().forEach(tag -> fields.add(tag + "$" + code + HiddenRecords.MARKER));
      }
    }
    console.put(library, id, fields.toArray(String[]::new));
  }

  @AfterEach
  void close() {
    console.close();
    client.close();
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  private HttpResponse<String> ask(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + console.port() + path));
  }

  private HttpResponse<String> get(String path) {
    return ask(to(path).header("Authorization", lead));
  }

  private HttpResponse<String> getAsNobody(String path) {
    return ask(to(path));
  }

  private HttpResponse<String> decide(String authorization, String body) {
    return ask(
        to("/api/decisions")
            .header("Authorization", authorization)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  @Test
  void givesPairsWithBothRecordsAndReasons() {
    HttpResponse<String> response = get("/api/review");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body()).doesNotContain(HiddenRecords.MARKER);
    JsonNode body = json(response);
    assertThat(body.get("waiting").asInt()).isEqualTo(1);
    JsonNode pair = body.get("pairs").get(0);
    assertThat(pair.get("band").asString()).isEqualTo("review");
    assertThat(pair.at("/a/marc/leader").asString()).hasSize(24);
    assertThat(pair.at("/b/record").asString()).contains("/");
    assertThat(pair.get("evidence").toString()).contains("\"nhà xuất bản\"", "\"publisher\"");
    assertThat(json(get("/api/review?offset=1")).get("pairs")).isEmpty();
    assertThat(json(get("/api/review?limit=0")).get("pairs")).isEmpty();
  }

  @Test
  void takesADecisionThatTheUnionFollowsAtOnce() {
    HttpResponse<String> made = decide(lead, SAME);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(json(get("/api/review")).get("waiting").asInt()).isZero();
    JsonNode why = json(get("/api/explain?a=A/1&b=B/2"));
    assertThat(why.get("together").asBoolean()).isTrue();
    assertThat(why.get("decisions").get(0).asLong()).isEqualTo(json(made).get("number").asLong());

    JsonNode listed =
        json(ask(to("/api/decisions").header("Authorization", lead))).get("decisions").get(0);
    assertThat(listed.get("kind").asString()).isEqualTo("same");
    assertThat(listed.get("who").asString()).isEqualTo("lan");
    assertThat(listed.get("why").asString()).isEqualTo("một");
    assertThat(listed.get("holds").asBoolean()).isTrue();
  }

  @Test
  void takesADecisionBackOnce() {
    long number = json(decide(lead, SAME)).get("number").asLong();
    HttpRequest.Builder undo =
        to("/api/decisions/" + number).header("Authorization", lead).DELETE();
    assertThat(ask(undo).statusCode()).isEqualTo(200);
    assertThat(json(get("/api/explain?a=A/1&b=B/2")).get("together").asBoolean()).isFalse();
    assertThat(ask(undo).statusCode()).isEqualTo(404);
  }

  @Test
  void letsOnlyAccountsOfTheUnionDecide() {
    console.accounts().put(new Account("an", "A", false), "khác".toCharArray());
    HttpResponse<String> nobody =
        ask(
            to("/api/decisions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(SAME)));
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(decide(basic("lan", "sai"), SAME).statusCode()).isEqualTo(401);
    assertThat(decide(basic("an", "khác"), SAME).statusCode()).isEqualTo(403);
    assertThat(getAsNobody("/api/decisions").statusCode()).isEqualTo(401);
    assertThat(json(get("/api/review")).get("waiting").asInt()).isEqualTo(1);
  }

  @Test
  void takesNoDecisionOfAnAccountThatWasRemovedWhileItWasSent() throws IOException {
    byte[] body = SAME.getBytes(UTF_8);
    String head =
        "POST /api/decisions HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\n"
            + "Content-Type: application/json\r\nAuthorization: "
            + lead
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), console.port())) {
      socket.getOutputStream().write(head.getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readNBytes(25), UTF_8))
          .startsWith("HTTP/1.1 100 ");
      console.accounts().remove("lan");
      socket.getOutputStream().write(body);
      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .contains("HTTP/1.1 401 ");
    }
  }

  @Test
  void showsTheQueueToThoseWhoMayDecide() {
    console.accounts().put(new Account("an", "A", false), "khác".toCharArray());
    HttpResponse<String> nobody = getAsNobody("/api/review");
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(nobody.body()).doesNotContain("pairs");
    HttpRequest.Builder other = to("/api/review").header("Authorization", basic("an", "khác"));
    assertThat(ask(other).statusCode()).isEqualTo(403);
    assertThat(getAsNobody("/api/explain?a=A/1&b=B/2").statusCode()).isEqualTo(200);
  }

  @Test
  void takesAPasswordToo() {
    assertThat(decide(basic("lan", "mật khẩu"), SAME).statusCode()).isEqualTo(201);
  }

  @Test
  void refusesWhatIsNoDecision() {
    assertStatus(400, "{'kind':'same','a':'A/1','b':'A/1'}");
    assertStatus(400, "{'kind':'same','a':'A1','b':'B/2'}");
    assertStatus(400, "{'kind':'same','a':'A/1'}");
    assertStatus(404, "{'kind':'same','a':'A/1','b':'B/99'}");
    assertStatus(400, "{'kind':'alike','a':'A/1','b':'B/2'}");
    assertStatus(400, "{'kind':'pin','cluster':'nosuch'}");
    assertStatus(400, "{'kind':'isbn-meaningless','isbn':'x'}");
    assertStatus(201, "{'kind':'isbn-meaningless','isbn':'9786040004260'}");
    assertStatus(400, "{'kind':'same','a':'A/1','b':'B/2','force':true}");
    assertStatus(400, "null");
    assertStatus(400, "[]");
    assertStatus(400, "{");
    assertThat(console.decisions().all()).hasSize(1);
  }

  private void assertStatus(int status, String body) {
    HttpResponse<String> response = decide(lead, body.replace('\'', '"'));
    assertThat(response.statusCode()).as(body).isEqualTo(status);
    assertThat(json(response).has("error")).as(body).isEqualTo(status >= 400);
  }

  @Test
  void refusesWrongParameters() {
    for (String path :
        List.of(
            "/api/review?limit=101",
            "/api/review?limit=-1",
            "/api/review?offset=100001",
            "/api/review?limit=%FF",
            "/api/explain?a=A/1&b=B/%E1",
            "/api/explain?a=A/1",
            "/api/explain")) {
      HttpResponse<String> response = get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(400);
      assertThat(json(response).at("/error/message").asString()).contains(" / ");
    }
  }

  @Test
  void keepsItsLimits() {
    assertThat(get("/api/review?limit=100").statusCode()).isEqualTo(200);
    assertThat(get("/api/review?offset=100000").statusCode()).isEqualTo(200);
    int others = SAME.replace("một", "").getBytes(UTF_8).length;
    String most = SAME.replace("một", "m".repeat(HttpLimits.MAX_JSON_BODY_OCTETS - others));
    assertThat(decide(lead, most + " ").statusCode()).isEqualTo(413);
    assertThat(decide(lead, most).statusCode()).isEqualTo(201);
  }

  @Test
  void takesNoFormOfAnotherSite() {
    HttpResponse<String> response =
        ask(
            to("/api/decisions")
                .header("Authorization", lead)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(SAME)));
    assertThat(response.statusCode()).isEqualTo(415);
  }

  @Test
  void saysWhichMethodsAnAddressTakes() {
    HttpResponse<String> response =
        ask(to("/api/review").POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("GET");
    assertThat(get("/api/nothing").statusCode()).isEqualTo(404);
    assertThat(get("/api/explain?a=A/1&b=B/99").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin|https://evil.example",
        "Sec-Fetch-Site|cross-site|X-Requested-With|x",
        "Sec-Fetch-Site|same-origin",
        "Sec-Fetch-Dest|document",
      })
  void aBrowserThatOnlyRemembersALoginDecidesNothing(String headers) {
    HttpRequest.Builder request =
        to("/api/decisions")
            .header("Content-Type", "application/json")
            .header("Authorization", basic("lan", "mật khẩu"))
            .headers(headers.split("\\|"));
    assertThat(ask(request.POST(HttpRequest.BodyPublishers.ofString(SAME))).statusCode())
        .isEqualTo(403);
    HttpRequest.Builder undo =
        to("/api/decisions/1")
            .header("Authorization", basic("lan", "mật khẩu"))
            .headers(headers.split("\\|"));
    assertThat(ask(undo.DELETE()).statusCode()).isEqualTo(403);
    HttpRequest.Builder list = to("/api/decisions").header("Authorization", lead);
    assertThat(ask(list.GET()).body()).doesNotContain("một");
  }

  @Test
  void aPageOfThisServerDecidesWithItsHeader() {
    HttpRequest.Builder request =
        to("/api/decisions")
            .header("Content-Type", "application/json")
            .header("Authorization", basic("lan", "mật khẩu"))
            .header("Sec-Fetch-Site", "same-origin")
            .header("Origin", "http://127.0.0.1:" + console.port())
            .header("X-Requested-With", "fetch");
    assertThat(ask(request.POST(HttpRequest.BodyPublishers.ofString(SAME))).statusCode())
        .isLessThan(300);
  }
}
