package org.lienthong.sru;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.account.Account;
import org.lienthong.core.account.Accounts;

/** SRU Record Update 1.0. */
class RecordUpdateTest {
  private static final TestServer server = TestServer.start();
  private static final Account LIBRARIAN = new Account("lan", "thcs1", false);
  private static final String BASIC = basic("lan", "mật khẩu");
  private static final String TOKEN;

  static {
    Accounts accounts = new Accounts(server.store, new SecureRandom());
    accounts.put(LIBRARIAN, "mật khẩu".toCharArray());
    accounts.put(new Account("other", "thcs2", false), "x".toCharArray());
    TOKEN = "Bearer " + accounts.issueToken(LIBRARIAN);
  }

  @Test
  void createsReplacesAndDeletes() {
    assertThat(update("create", "moi1", record("Sách mới toanh"), BASIC))
        .contains("<ucp:operationStatus>success</ucp:operationStatus>")
        .contains("<ucp:recordIdentifier>moi1</ucp:recordIdentifier>");
    assertThat(found("toanh")).contains("<numberOfRecords>1<", "Sách mới toanh");
    assertThat(update("replace", "moi1", record("Sách đã đổi"), TOKEN)).contains("success");
    assertThat(found("toanh")).contains("<numberOfRecords>0<");
    assertThat(update("delete", "moi1", "", BASIC)).contains("success");
    assertThat(server.store.get("thcs1", "moi1").orElseThrow().deleted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: https://evil.example|X-Requested-With: x",
        "Sec-Fetch-Site: cross-site|X-Requested-With: x",
        "Sec-Fetch-Site: same-site|X-Requested-With: x",
        "Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Mode: navigate",
        "User-Agent: Mozilla/5.0 (X11)|Accept-Language: vi",
      })
  void changesNothingForABrowserThatOnlyRemembersALogin(String headers) {
    String[] all = (headers + "|Authorization: " + BASIC).split("\\|");
    HttpResponse<String> answer =
        server.post("/sru/thcs1", "text/xml", request("delete", "dat", ""), all);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(server.store.get("thcs1", "dat").orElseThrow().deleted()).isFalse();
  }

  @Test
  void takesChangesFromPagesOfItsOwn() {
    String[] own = {"Origin: " + server.address, "Sec-Fetch-Site: same-origin"};
    String[] basic = {own[0], own[1], "X-Requested-With: fetch", "Authorization: " + BASIC};
    String[] bearer = {own[0], own[1], "Authorization: " + TOKEN};
    String create = request("create", "trang", record("Từ trang"));
    assertThat(server.post("/sru/thcs1", "text/xml", create, basic).body()).contains("success");
    String delete = request("delete", "trang", "");
    assertThat(server.post("/sru/thcs1", "text/xml", delete, bearer).body()).contains("success");
  }

  @Test
  void noChangeComesByGetOrAsAForm() {
    String change =
        "operation=update&version=1.2&action=info:srw/action/1/delete&recordIdentifier=dat";
    server.get("/sru/thcs1?" + change, "Authorization: " + BASIC);
    server.post(
        "/sru/thcs1", "application/x-www-form-urlencoded", change, "Authorization: " + BASIC);
    HttpResponse<String> text =
        server.post(
            "/sru/thcs1", "text/plain", request("delete", "dat", ""), "Authorization: " + BASIC);
    assertThat(text.statusCode()).isEqualTo(415);
    assertThat(server.store.get("thcs1", "dat").orElseThrow().deleted()).isFalse();
  }

  @Test
  void speaksSoapToo() {
    String request = request("create", "moi2", record("Xà phòng"));
    String envelope =
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
            + request
            + "</s:Body></s:Envelope>";
    assertThat(server.post("/sru/thcs1", "text/xml", envelope, "Authorization: " + BASIC).body())
        .contains("<soap:Body><ucp:updateResponse", "success");
  }

  @Test
  void takesARecordSentAsText() {
    String escaped = record("Như văn bản").replace("<", "&lt;");
    assertThat(update("create", "moi3", escaped, BASIC)).contains("success");
  }

  @Test
  void namesARecordByIts001() {
    String record =
        record("Có số")
            .replace("<datafield", "<controlfield tag=\"001\">so9</controlfield><datafield");
    assertThat(update("create", "", record, BASIC))
        .contains("<ucp:recordIdentifier>so9</ucp:recordIdentifier>");
  }

  @Test
  void wantsAnAccount() {
    for (String proof : new String[] {"", basic("lan", "sai"), basic("no", "x"), "Bearer x"}) {
      HttpResponse<String> answer = send("thcs1", request("delete", "t6", ""), proof);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
      assertThat(answer.body()).contains("info:srw/diagnostic/1/3<");
    }
  }

  @Test
  void keepsOthersOut() {
    assertThat(send("thcs1", request("delete", "t6", ""), basic("other", "x")).body())
        .contains("info:srw/diagnostic/12/53<");
    assertThat(send("", request("delete", "t6", ""), BASIC).body())
        .contains("info:srw/diagnostic/1/235<");
  }

  @Test
  void refusesWhatCannotBeDone() {
    assertThat(update("create", "t6", record("Đã có"), BASIC)).contains("diagnostic/12/58<");
    assertThat(update("replace", "none", record("Chưa có"), BASIC)).contains("diagnostic/12/50<");
    assertThat(update("delete", "none", "", BASIC)).contains("diagnostic/12/50<");
    assertThat(update("create", "", record("Không tên"), BASIC)).contains("diagnostic/12/9<");
    assertThat(update("create", "a", "", BASIC)).contains("diagnostic/12/9<");
    assertThat(update("create", "a", "<x/>", BASIC)).contains("diagnostic/12/12<");
    assertThat(update("lock", "t6", "", BASIC)).contains("diagnostic/12/100<");
    assertThat(update("create", "a".repeat(1001), record("Dài"), BASIC))
        .contains("diagnostic/12/22<");
    assertThat(
            send("thcs1", request("create", "a", record("x")).replace("marcxml", "mods"), BASIC)
                .body())
        .contains("diagnostic/12/30<");
  }

  @Test
  void noticesThatSomeoneElseWasFaster() {
    String version =
        "<recordVersions><recordVersion><versionType>number</versionType>"
            + "<versionValue>1</versionValue></recordVersion></recordVersions>";
    String request =
        request("delete", "nv6", "").replace("</updateRequest>", version + "</updateRequest>");
    assertThat(send("thcs1", request, BASIC).body()).contains("diagnostic/12/55<");
  }

  private static String update(String action, String id, String record, String proof) {
    return send("thcs1", request(action, id, record), proof).body();
  }

  private static HttpResponse<String> send(String library, String request, String proof) {
    String path = library.isEmpty() ? "/sru" : "/sru/" + library;
    return proof.isEmpty()
        ? server.post(path, "text/xml", request)
        : server.post(path, "text/xml", request, "Authorization: " + proof);
  }

  private static String request(String action, String id, String record) {
    return "<updateRequest xmlns=\"info:lc/xmlns/update-v1\"><version>1.0</version>"
        + ("<action>info:srw/action/1/" + action + "</action>")
        + (id.isEmpty() ? "" : "<recordIdentifier>" + id + "</recordIdentifier>")
        + (record.isEmpty()
            ? ""
            : "<record><recordPacking>xml</recordPacking><recordSchema>marcxml</recordSchema>"
                + "<recordData>"
                + record
                + "</recordData></record>")
        + "</updateRequest>";
  }

  private static String record(String title) {
    return "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 a 4500</leader>"
        + "<datafield tag=\"245\" ind1=\"0\" ind2=\"0\"><subfield code=\"a\">"
        + title
        + "</subfield></datafield></record>";
  }

  private static String found(String query) {
    server.index.catchUp(1000);
    server.index.flush();
    return server.get("/sru/thcs1?query=" + query).body();
  }

  private static String basic(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
