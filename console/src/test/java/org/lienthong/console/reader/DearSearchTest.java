package org.lienthong.console.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.lienthong.console.search.TestCatalogue;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.limit.Budgets;
import org.lienthong.http.FrontDoor;
import org.lienthong.http.Patience;
import org.lienthong.http.Proxies;
import org.lienthong.http.ServedHandler;

class DearSearchTest {
  /** An index that has too much to do. */
  private static SearchIndex busy(SearchIndex index) {
    return (SearchIndex)
        Proxy.newProxyInstance(
            index.getClass().getClassLoader(),
            new Class<?>[] {SearchIndex.class},
            (_, _, _) -> {
              throw Diagnostic.RESOURCES_EXHAUSTED.about("5 s of running").asException();
            });
  }

  @Test
  void leavesAKioskAKiosk() {
    try (TestCatalogue catalogue = new TestCatalogue().catchUp();
        PageServer server = new PageServer(catalogue.search(DearSearchTest::busy))) {
      HttpResponse<String> answer = server.get("/kiosk?q=a");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("tốn quá nhiều thời gian", "data-kiosk=\"/kiosk\"");
    }
  }

  @Test
  void isAPageWithAdviceThatKeepsWhatWasTyped() {
    try (TestCatalogue catalogue = new TestCatalogue().catchUp();
        PageServer server = new PageServer(catalogue.search(DearSearchTest::busy))) {
      HttpResponse<String> vietnamese = server.get("/search?q=to%C3%A1n+6&grade=6");
      HttpResponse<String> english = server.get("/en/search?q=a");

      assertThat(vietnamese.statusCode()).isEqualTo(503);
      assertThat(vietnamese.headers().firstValue("Retry-After")).contains("10");
      assertThat(vietnamese.body())
          .contains("value=\"toán 6\"")
          .contains("tốn quá nhiều thời gian")
          .contains("href=\"/search?q=to%C3%A1n+6&amp;grade=6\">Thử lại")
          .doesNotContain("5 s of running");
      assertThat(english.body()).contains("takes too much time");
    }
  }

  @Test
  void pagesThatNobodyReadsFillNoMemory() {
    Budgets small = Budgets.of(10_000);
    try (TestCatalogue catalogue = new TestCatalogue().catchUp();
        ServedHandler server =
            new ServedHandler(
                new FrontDoor(
                    PageServer.handler(catalogue.search()),
                    Proxies.NONE,
                    null,
                    () -> "request-1",
                    small,
                    Patience.USUAL))) {
      assertThat(server.get("/robots.txt").statusCode()).isEqualTo(200);
      assertThat(server.get("/search?q=a").statusCode()).isEqualTo(503);
      assertThat(small.answers().used()).isZero();
    }
  }
}
