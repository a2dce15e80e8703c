package org.lienthong.console.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KioskPageTest extends SiteFixture {
  private static final Pattern ADDRESS = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"");

  @BeforeEach
  void fill() {
    site.library("A", "Trường A", Map.of());
    site.library("B", "Trường B", Map.of());
    site.put(
        "A", "1", "245$aToán 6", "852$aA$bKho mở$h510 T", "856$uhttps://other.example/$yBản số");
    site.put("B", "1", "245$aToán 7", "852$aB$h510 B");
  }

  @Test
  void findsTheBooksOfItsLibraryOnly() {
    assertThat(site.get("/l/a/kiosk?q=toan").body())
        .contains("Toán 6", "510 T", "Kho mở")
        .doesNotContain("Toán 7");
    assertThat(site.get("/l/A/kiosk?q=toan&library=b").body()).doesNotContain("Toán 7");
    assertThat(site.get("/kiosk?q=toan").body()).contains("Toán 6", "Toán 7");
  }

  @Test
  void leadsNowhereElse() {
    String record = "/l/A/kiosk/record/" + site.cluster("A", "1");
    for (String path : List.of("/l/A/kiosk", "/l/A/kiosk?q=toan", "/l/A/kiosk?q=zzz", record)) {
      String page = site.get(path).body();
      assertThat(ADDRESS.matcher(page).results().map(found -> found.group(1)))
          .as(path)
          .isNotEmpty()
          .allMatch(address ->
              address.startsWith("/l/A/kiosk")
                  || address.startsWith("/en/l/A/kiosk")
                  || address.startsWith("/static/")
                  || address.equals("#main"));
    }
    assertThat(site.get(record).body()).contains("510 T", "Tài liệu này có bản số");
  }

  @Test
  void staysAKioskWhereARecordIsGone() {
    var answer = site.get("/l/A/kiosk/record/u000000000000");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("<h1 class=\"listing\">Không có biểu ghi này", "data-kiosk=\"/l/A/kiosk\"")
        .doesNotContain("href=\"/basket\"");
  }

  @Test
  void saysNothingOfPagesAfterTheLast() {
    for (int i = 0; i < 21; i++) {
      site.catalogue.put("A", "h" + i, "245$aHoá " + i, "852$aA");
    }
    site.catalogue.catchUp();
    assertThat(site.get("/kiosk?q=hoa&page=2").body()).contains("Trang 2 trên 2", "start=\"21\"");
    assertThat(site.get("/kiosk?q=hoa&page=40").body()).doesNotContain("Trang 40");
  }

  @Test
  void returnsToItsFirstPageAfterTwoMinutesWithAndWithoutScript() {
    String page = site.get("/l/A/kiosk?q=toan").body();
    assertThat(page)
        .contains("<noscript><meta http-equiv=\"refresh\" content=\"120;url=/l/A/kiosk\">")
        .contains("data-kiosk=\"/l/A/kiosk\" data-idle=\"120\"");

    String script = page.replaceAll("(?s).*<script src=\"([^\"]*)\" defer>.*", "$1");
    var answer = site.get(script);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/javascript;charset=utf-8");
  }
}
