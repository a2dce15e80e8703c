package org.lienthong.console.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BasketPageTest extends SiteFixture {
  private String first;
  private String second;

  @BeforeEach
  void fill() {
    site.library("A", "Trường A", Map.of());
    site.put("A", "1", "245$aToán 6", "852$aA$h510 T", "911$abí mật");
    site.put("A", "2", "245$a=1+1 <b>Dế mèn</b>$cTô Hoài");
    first = site.cluster("A", "1");
    second = site.cluster("A", "2");
  }

  @Test
  void addsARecordAndGoesBackToWhereTheButtonWas() {
    String page = site.get("/record/" + first).body();
    assertThat(page).contains("value=\"/record/" + first + "#b-" + first + "\"", "value=\"add\"");

    HttpResponse<String> answer =
        site.post(
            "/basket",
            Map.of("action", "add", "id", first, "back", "/search?q=toan#b-" + first),
            "Cookie",
            "basket=" + second);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/search?q=toan#b-" + first);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("basket=" + second + "." + first + ";")
        .contains("HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void showsItsRecordsInTheirOrder() {
    String page = site.get("/basket", "Cookie", "basket=" + second + "." + first).body();

    assertThat(page).contains("Có 2 tài liệu, tối đa 100.", "value=\"remove\"");
    assertThat(page).as("kind as in results").contains("<span>Sách giáo khoa</span>");
    assertThat(page.indexOf("Dế mèn")).isPositive().isLessThan(page.indexOf("Toán 6"));
    assertThat(page).contains("&lt;b&gt;Dế mèn").doesNotContain("<b>");
    assertThat(site.get("/basket").body()).contains("Giỏ đang trống.");
  }

  @Test
  void saysHowManyRecordsAreGone() {
    assertThat(site.get("/basket", "Cookie", "basket=" + first + ".u000000000000").body())
        .contains("1 tài liệu trong giỏ không còn trong mục lục.");
  }

  @Test
  void removesOneAndAll() {
    String cookie = "basket=" + first + "." + second;
    assertThat(
            cookieOf(
                site.post("/basket", Map.of("action", "remove", "id", first), "Cookie", cookie)))
        .startsWith("basket=" + second + ";");
    assertThat(cookieOf(site.post("/basket", Map.of("action", "clear"), "Cookie", cookie)))
        .startsWith("basket=;")
        .contains("Expires=Thu, 01 Jan 1970");
  }

  @Test
  void removesARecordThatWasMergedIntoAnother() {
    site.decideSame("A/1", "A/2");
    String living = site.cluster("A", "1");
    String merged = living.equals(first) ? second : first;
    String cookie = "basket=u000000000000." + merged;

    assertThat(site.get("/basket", "Cookie", cookie).body())
        .contains("name=\"id\" value=\"" + living + "\"", "value=\"remove\"")
        .contains("1 tài liệu trong giỏ không còn trong mục lục.")
        .doesNotContain("value=\"add\"");
    assertThat(
            cookieOf(
                site.post("/basket", Map.of("action", "remove", "id", living), "Cookie", cookie)))
        .startsWith("basket=u000000000000;");
  }

  @Test
  void isNoLongerFullWhenARecordWasRemoved() {
    String full = "basket=" + ids(Basket.MAX_RECORDS);
    assertThat(site.get("/basket?full=1", "Cookie", full).body()).contains("role=\"alert\"");
    assertThat(site.get("/basket?full=1", "Cookie", "basket=" + first).body())
        .doesNotContain("role=\"alert\"");
  }

  @Test
  void changesNothingByItsAddress() {
    HttpResponse<String> answer =
        site.get("/basket?action=clear&id=" + first, "Cookie", "basket=" + first);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("Toán 6");
  }

  @Test
  void namesTheMethodsThatItTakes() {
    assertThat(site.send("PUT", "/basket").headers().firstValue("Allow"))
        .hasValue("GET, HEAD, POST");
    assertThat(site.send("PUT", "/new").headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @Test
  void takesNoMoreThanItHasRoomFor() {
    String full = ids(Basket.MAX_RECORDS);
    HttpResponse<String> answer =
        site.post("/basket", Map.of("action", "add", "id", first), "Cookie", "basket=" + full);
    assertThat(answer.headers().firstValue("Location")).hasValue("/basket?full=1");
    assertThat(cookieOf(answer)).startsWith("basket=" + full + ";");
    assertThat(cookieOf(answer).length()).as("browsers keep 4096 octets").isLessThan(4096);

    HttpResponse<String> last =
        site.post(
            "/basket",
            Map.of("action", "add", "id", first),
            "Cookie",
            "basket=" + ids(Basket.MAX_RECORDS - 1));
    assertThat(cookieOf(last)).contains("." + first + ";");
  }

  @Test
  void goesBackToNoOtherSite() {
    for (String back :
        new String[] {
          "//other.example",
          "/\\other.example",
          "https://other.example",
          "",
          "/a\\b",
          "/\r\nX: y",
          "javascript:1",
          "/" + "x".repeat(3000)
        }) {
      HttpResponse<String> answer =
          site.post("/basket", Map.of("action", "add", "id", first, "back", back));
      assertThat(answer.headers().firstValue("Location")).as(back).hasValue("/basket");
    }
  }

  @Test
  void refusesFormsOfOtherSitesAndSenselessOnes() {
    Map<String, String> form = Map.of("action", "add", "id", first);
    assertThat(site.postFrom("/basket", form, "Origin", "https://other.example").statusCode())
        .isEqualTo(403);
    assertThat(site.post("/basket", Map.of("action", "add", "id", "<b>")).statusCode())
        .isEqualTo(400);
    assertThat(site.post("/basket", Map.of("action", "other")).statusCode()).isEqualTo(400);
    assertThat(site.post("/basket/print", form).statusCode()).isEqualTo(405);
    assertThat(site.get("/basket/other.mrc").statusCode()).isEqualTo(404);
  }

  @Test
  void isDownloadedAsMarcWithoutHiddenFields() {
    HttpResponse<byte[]> answer =
        site.file("/basket/lienthong.mrc", "Cookie", "basket=" + first + "." + second);

    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/marc");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"lienthong.mrc\"");
    String octets = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(octets).contains("Toán 6", "Dế mèn").doesNotContain("bí mật");
    assertThat(octets.chars().filter(c -> c == 0x1d)).as("record terminators").hasSize(2);
  }

  @Test
  void isDownloadedAsATableOfTexts() throws IOException {
    HttpResponse<byte[]> answer = site.file("/basket/lienthong.xlsx", "Cookie", "basket=" + second);

    Path workbook = Files.write(folder.resolve("basket.xlsx"), answer.body());
    StringBuilder parts = new StringBuilder();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(parts).contains(">=1+1 &lt;b&gt;D").doesNotContain("<f>");
  }

  @Test
  void isPrintedWithCallNumbers() {
    assertThat(site.get("/basket/print", "Cookie", "basket=" + first).body())
        .contains("Toán 6", "Trường A", "510 T");
  }

  private static String ids(int count) {
    return IntStream.range(0, count).mapToObj("u%012d"::formatted).collect(Collectors.joining("."));
  }

  private static String cookieOf(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow();
  }
}
