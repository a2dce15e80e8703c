package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lienthong.sru.request.SruLimits;

class PageTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static HttpResponse<String> browse(String pathAndQuery) {
    return server.get(pathAndQuery, "Accept: text/html,application/xhtml+xml,*/*;q=0.8");
  }

  @Test
  void aPageMayRunNothing() {
    HttpResponse<String> page = browse("/sru?query=toan");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
  }

  @Test
  void nothingForbidsABrowserToRenderXmlItself() {
    HttpResponse<String> answer = browse("/sru?query=toan&renderedBy=client");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/xml;charset=utf-8");
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy).contains("script-src 'self';", "style-src 'self' 'unsafe-inline';"));
  }

  @Test
  void theNextPageAsksForTheSameAgain() {
    String page =
        browse("/sru?query=khoa&maximumRecords=5&recordSchema=brief&startRecord=6").body();
    assertThat(page)
        .contains("<input type=\"hidden\" name=\"startRecord\" value=\"11\">")
        .contains("<input type=\"hidden\" name=\"startRecord\" value=\"1\">")
        .contains("<input type=\"hidden\" name=\"recordSchema\" value=\"brief\">")
        .contains("<input type=\"hidden\" name=\"maximumRecords\" value=\"5\">")
        .doesNotContain("value=\"6\"");
  }

  @Test
  void aPageHasAtMostAHundredRecords() {
    for (int i = 0; i <= SruLimits.MAX_PAGE_RECORDS; i++) {
      server.put("many" + i, "Nhiều cuốn " + i, "Vô danh", "1990", "");
    }
    while (server.index.catchUp(1000) > 0) {
      // Goes on until the log is applied.
    }
    server.index.flush();
    String many = "/sru?query=%22nhi%E1%BB%81u+cu%E1%BB%91n%22&maximumRecords=1000";
    String page = browse(many).body();
    assertThat(page.split("<li><h2>", -1)).hasSize(SruLimits.MAX_PAGE_RECORDS + 1);
    assertThat(page).contains("name=\"startRecord\" value=\"101\"");
    assertThat(server.get(many).body()).contains("<recordPosition>101<");
  }

  @Test
  void aDamagedRecordLeavesThePageWhole() {
    assertThat(browse("/sru?query=%22S%C3%A1ch%20h%E1%BB%8Fng%22").body())
        .contains("<div class=\"trouble\">")
        .endsWith("</html>");
  }
}
