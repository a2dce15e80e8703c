package org.lienthong.conformance.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records and addresses that try to run something in the reader's browser. */
@ExtendWith(Site.class)
class HostilePagesTest {
  private final Visitors visitors;

  HostilePagesTest(Visitors visitors) {
    this.visitors = visitors;
  }

  @Test
  void noTextOfARecordRunsOrBreaksAPage() {
    try (Visitor reader = visitors.visit(Screen.DESK)) {
      reader.open("/search?q=" + URLEncoder.encode(HostileRecords.WORD, UTF_8));
      assertThat(reader.found()).isGreaterThan(10);
      List<String> pages = new ArrayList<>(records(reader));
      pages.add(reader.path());
      for (String path : pages) {
        reader.open(path);
        for (Screen screen : List.of(Screen.PHONE, Screen.DESK)) {
          reader.page().setViewportSize(screen.width(), screen.height());
          nothingRan(reader);
        }
      }
    }
  }

  private static List<String> records(Visitor reader) {
    return reader.page().locator("ol.records h2 a").all().stream()
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  @Test
  void linksOfRecordsAreOnlyThoseOfTheWeb() {
    try (Visitor reader = visitors.visit(Screen.DESK)) {
      reader.open("/search?q=" + URLEncoder.encode("liên kết lạ", UTF_8));
      List<String> records = records(reader);
      assertThat(records).isNotEmpty();
      for (String record : records) {
        reader.open(record);
        for (var link : reader.page().locator("a[href]").all()) {
          String target = (String) link.evaluate("e => e.protocol");
          assertThat(target).isIn("http:", "https:", "mailto:", "tel:");
        }
      }
    }
  }

  @Test
  void directionsInATextEndWithIt() {
    try (Visitor reader = visitors.visit(Screen.DESK)) {
      reader.open("/search?q=" + URLEncoder.encode(HostileRecords.WORD, UTF_8));
      Object isolated =
          reader
              .page()
              .evaluate(
                  "() => [...document.querySelectorAll('ol.records h2 a, ol.records .by')]"
                      + ".every(e => ['isolate', 'plaintext', 'isolate-override']"
                      + ".includes(getComputedStyle(e).unicodeBidi))");
      assertThat(isolated).isEqualTo(true);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=<script>window.broken=1</script>",
        "q=\"><img src=x onerror=window.broken=1>",
        "q=a&grade=\"><svg onload=window.broken=1>",
        "q=a&sort=<script>window.broken=1</script>",
        "q=a&page=-1",
        "q=a&page=99999999999999999999",
        "q=a&page=50",
        "q=%00%01%ff",
        "q=%E2%80%AE%E2%81%A6",
        "q=a&q=b&q=c",
        "library=%3Cb%3E&library=..%2F..%2F",
        "year=0&year=%27&language=%25&material=&subject=%22",
        "=&&&=&%",
      })
  void noAddressRunsOrBreaksAPage(String query) {
    try (Visitor reader = visitors.visit(Screen.PHONE)) {
      String quoted = query.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22");
      Response response = reader.page().navigate(reader.absolute("/search?" + quoted));
      assertThat(response.status()).isLessThan(500);
      nothingRan(reader);
    }
  }

  @Test
  void longTextsAreAnswered() {
    try (Visitor reader = visitors.visit(Screen.PHONE)) {
      for (String text : List.of("nghiêng".repeat(140), "a ".repeat(500), "\u0323".repeat(300))) {
        Response response =
            reader.page().navigate(reader.absolute("/search?q=" + URLEncoder.encode(text, UTF_8)));
        assertThat(response.status()).as(text).isLessThan(500);
        nothingRan(reader);
      }
    }
  }

  /** A page in another site's frame or window must not learn or change anything. */
  @Test
  void everyPageForbidsFramesAndScriptsInIt() {
    try (Visitor reader = visitors.visit(Screen.DESK)) {
      for (String path : SitePages.found(reader, 2)) {
        String policy =
            reader
                .page()
                .request()
                .get(reader.absolute(path))
                .headers()
                .getOrDefault("content-security-policy", "")
                .toLowerCase(Locale.ROOT);
        assertThat(policy).as(path).contains("default-src 'none'", "frame-ancestors");
        if (!path.startsWith("/services")) {
          assertThat(policy).as(path).doesNotContain("unsafe-inline", "unsafe-eval");
        }
      }
    }
  }

  private static void nothingRan(Visitor reader) {
    assertThat(reader.page().evaluate("() => window.broken")).as(reader.path()).isNull();
    assertThat(
            reader
                .page()
                .locator(
                    "main script:not([type='application/ld+json']),"
                        + " main img[src=x], main [onload], main [onfocus]")
                .count())
        .as(reader.path())
        .isZero();
    reader.fitsTheWindow();
  }
}
