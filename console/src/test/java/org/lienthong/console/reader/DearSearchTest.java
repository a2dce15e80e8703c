package org.lienthong.console.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.lienthong.console.search.TestCatalogue;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.index.SearchIndex;

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
  void isAPageWithAdviceThatKeepsWhatWasTyped() {
    try (TestCatalogue catalogue = new TestCatalogue().catchUp();
        PageServer server = new PageServer(catalogue.search(DearSearchTest::busy))) {
      HttpResponse<String> vietnamese = server.answer("/search?q=to%C3%A1n+6&grade=6");
      HttpResponse<String> english = server.answer("/en/search?q=a");

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
}
