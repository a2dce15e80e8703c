package org.lienthong.console.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorPageTest extends SiteFixture {
  private static final String HOSTILE = "\"><script>alert(1)</script>";

  @BeforeEach
  void fill() {
    site.library(
        "THTT",
        "Tiểu học Tre Trúc",
        Map.of(
            "address", "12 Lê Lợi",
            "phone", "028 3822 5055",
            "hours", "Thứ hai đến thứ sáu, 7 giờ đến 16 giờ",
            "website", "https://tretruc.example.vn/"));
    site.library("AN", "Ấp An", Map.of());
    site.put("THTT", "1", "245$aToán 6", "852$aTHTT$h510 T", "650$aToán học");
    site.put(
        "THTT", "2", "245$aDế mèn phiêu lưu ký$cTô Hoài", "852$aTHTT$h895.922", "100$aTô Hoài");
    site.put("AN", "1", "245$aVật lí 8", "852$aAN");
  }

  @Test
  void namesTheLibraryItsContactAndItsNewestBooksFirst() {
    String page = site.get("/l/THTT").body();

    assertThat(page)
        .contains("<h1>Tiểu học Tre Trúc</h1>")
        .contains("12 Lê Lợi", "Thứ hai đến thứ sáu, 7 giờ đến 16 giờ", "tel:02838225055")
        .contains("href=\"https://tretruc.example.vn/\"")
        .doesNotContain("Vật lí 8");
    assertThat(page.indexOf("Dế mèn")).isPositive().isLessThan(page.indexOf("Toán 6"));
  }

  @Test
  void itsSearchBoxFindsItsOwnBooksAndOneClickLeadsToAll() {
    String page = site.get("/l/THTT").body();
    assertThat(page)
        .contains("<input type=\"hidden\" name=\"library\" value=\"thtt\">")
        .contains("<a href=\"/\">Tìm trong tất cả thư viện</a>");

    assertThat(site.get("/search?q=&library=thtt").body())
        .contains("Toán 6", "Dế mèn")
        .doesNotContain("Vật lí 8");
  }

  @Test
  void theCaseOfTheCodeDoesNotMatter() {
    assertThat(site.get("/l/thtt").body()).contains("<h1>Tiểu học Tre Trúc</h1>");
    assertThat(site.get("/en/l/thtt").body()).contains("<h2>Contact</h2>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/l/NONE",
        "/l/union",
        "/l/%3Cscript%3E",
        "/l/%00",
        "/l/a%2Fb",
        "/l/THTT/nothing",
        "/l/THTT/new/more",
        "/new/more"
      })
  void answersNothingForOtherPaths(String path) {
    assertThat(site.get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void listsLibrariesInVietnameseOrderWithTheirTitles() {
    String page = site.get("/l").body();

    assertThat(page).contains("1 nhan đề", "2 nhan đề");
    assertThat(page.indexOf("Ấp An")).isPositive().isLessThan(page.indexOf("Tiểu học Tre Trúc"));
  }

  @Test
  void remembersTheReadersOwnLibrary() {
    HttpResponse<String> answer = site.post("/l/thtt", Map.of("action", "own"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/l/THTT");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("library=THTT;")
        .contains("Path=/", "Max-Age=31536000", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
    assertThat(site.get("/", "Cookie", "library=thtt").body())
        .contains("<a class=\"own\" href=\"/l/THTT\">Tiểu học Tre Trúc</a>");
    assertThat(site.get("/l/THTT", "Cookie", "library=THTT").body()).contains("value=\"forget\"");
  }

  @Test
  void forgetsIt() {
    HttpResponse<String> answer =
        site.post("/en/l/THTT", Map.of("action", "forget"), "Cookie", "library=THTT");

    assertThat(answer.headers().firstValue("Location")).hasValue("/en/l/THTT");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("library=;")
        .contains("Expires=Thu, 01 Jan 1970");
  }

  @Test
  void refusesFormsOfOtherSites() {
    for (String[] foreign :
        new String[][] {
          {"Origin", "https://other.example"},
          {"Origin", "null"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"}
        }) {
      HttpResponse<String> answer = site.postFrom("/l/THTT", Map.of("action", "own"), foreign);
      assertThat(answer.statusCode()).as(String.join(" ", foreign)).isEqualTo(403);
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void refusesFormsThatSayNothing() {
    assertThat(site.post("/l/THTT", Map.of("action", "other")).statusCode()).isEqualTo(400);
    assertThat(site.post("/l/NONE", Map.of("action", "own")).statusCode()).isEqualTo(404);
    assertThat(site.post("/l", Map.of("action", "own")).statusCode()).isEqualTo(405);
    assertThat(site.post("/new", Map.of()).statusCode()).isEqualTo(405);
  }

  @Test
  void takesSenselessCookiesForNone() {
    for (String cookie :
        new String[] {
          "library=NONE",
          "library=<script>",
          "library=\"THTT",
          "library=" + "A".repeat(6_000),
          "library==;;==,",
          "basket=" + "x.".repeat(3_000),
          "basket=<b>.%00.\"'",
          ";;;"
        }) {
      HttpResponse<String> answer = site.get("/l/AN", "Cookie", cookie);
      assertThat(answer.statusCode()).as(cookie).isEqualTo(200);
      assertThat(answer.body()).as(cookie).doesNotContain("class=\"own\"", "<script>", "<b>");
    }
  }

  @Test
  void escapesWhatALibraryCallsItself() {
    site.library(
        "BAD",
        HOSTILE,
        Map.of("address", HOSTILE, "email", HOSTILE, "phone", HOSTILE, "website", "javascript:1"));
    for (String path : new String[] {"/l", "/l/BAD", "/l/BAD/new", "/l/BAD/kiosk"}) {
      assertThat(site.get(path, "Cookie", "library=BAD").body())
          .as(path)
          .contains("&gt;&lt;script&gt;")
          .doesNotContain("<script>alert", "javascript:");
    }
    assertThat(site.get("/l/BAD/new.atom").body()).contains("&lt;script").doesNotContain("<script");
    assertThat(site.get("/l/BAD/embed").body())
        .as("the three lines are escaped once for the page, and once for the page that has them")
        .contains("&amp;gt;&amp;lt;script&amp;gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void theBoxForWebSitesHasThreeLinesWithWholeAddresses() {
    String page = site.get("/l/THTT/embed").body();

    assertThat(page)
        .contains("&lt;form action=\"" + site.address() + "/search\"")
        .contains("&lt;label&gt;Tìm sách tại Tiểu học Tre Trúc")
        .contains("name=\"library\" value=\"thtt\"")
        .doesNotContain("<iframe", "&lt;iframe", "&lt;script");
    String lines = page.replaceAll("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1");
    assertThat(lines.lines()).hasSize(3);
  }

  @Test
  void noPathMakesALinkToAnotherHost() {
    for (String path : List.of("/en//other.example/x", "//other.example/x", "/en/%2F/x")) {
      assertThat(site.get(path).body()).as(path).doesNotContain("=\"//");
    }
  }
}
