package org.lienthong.console.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no page of ours makes. */
class StrangeRequestsTest extends SiteFixture {
  @BeforeEach
  void fill() {
    site.library("A", "Trường A");
    site.put("A", "1", "245$aToán 6", "852$aA$bA$h510 T");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /basket, 'GET, HEAD, POST'",
    "PUT, /l/A, 'GET, HEAD, POST'",
    "POST, /basket/print, 'GET, HEAD'",
    "POST, /l, 'GET, HEAD'",
    "POST, /l/A/new, 'GET, HEAD'",
    "POST, /search, 'GET, HEAD'",
    "OPTIONS, /en/, 'GET, HEAD'",
  })
  void aMethodThatAPageDoesNotTakeIsAnsweredWithThoseThatItTakes(
      String method, String path, String allowed) {
    HttpResponse<String> answer = site.send(method, path);
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
    assertThat(answer.body()).contains("Only " + allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=%00to%08an",
        "/search?q=toan&title=%1b%C2%85",
        "/search?q=%E2%80%AEtoan",
        "/search?q=toan&subject=%00%E2%81%A6",
        "/search?type=cql&q=%00%E2%80%AE",
        "/advanced?q=%00&publisher=%E2%80%AE",
        "/kiosk?q=%00%E2%80%AE",
        "/browse/author?from=%00%E2%80%AE",
        "/browse/series/books?of=a%00%E2%80%AE",
      })
  void controlsThatAreTypedAreNotShown(String path) {
    HttpResponse<String> answer = site.get(path);
    assertThat(answer.statusCode()).isIn(200, 400);
    assertThat(answer.body()).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n]]");
  }

  @Test
  void aTextIsShownAsFarAsItIsSearchedFor() {
    String page = site.get("/search?q=" + "toan+".repeat(900)).body();
    assertThat(page).contains("toan").doesNotContain("toan+".repeat(201));
  }

  @Test
  void pagesOfAReaderAreKeptByNoSharedCache() {
    for (String path : new String[] {"/", "/search?q=toan", "/basket", "/basket/lienthong.mrc"}) {
      assertThat(site.get(path, "Cookie", "library=A").headers().firstValue("Cache-Control"))
          .as(path)
          .hasValue("private, no-cache");
    }
  }

  @Test
  void anAddressThatNoPageHasIsAPageForReadersOnly() {
    HttpResponse<String> page = site.get("/en/toan-6", "Accept", "text/html");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<html lang=\"en\">", "There is no such page", "name=\"q\"");
    assertThat(site.get("/en/toan-6").body()).doesNotContain("name=\"q\"");
  }

  @Test
  void theCodeOfALibraryIsNoRoom() {
    assertThat(site.get("/record/" + site.cluster("A", "1")).body())
        .contains("510 T")
        .doesNotContain("Kho: A");
  }

  /** A raised digit is a sign to the index and a digit to who compares headings. */
  @Test
  void aFilterWithoutWordsIsNone() {
    assertThat(site.send("GET", "/search?subject=%E2%81%B4").statusCode()).isEqualTo(200);
  }
}
