package org.lienthong.console.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.console.search.TestCatalogue;

class SearchPagesTest {
  private static final TestCatalogue CATALOGUE = filled();
  private static final PageServer SERVER = new PageServer(CATALOGUE);

  /** Returns a catalogue of one textbook in four libraries, copybooks, and markup. */
  static TestCatalogue filled() {
    TestCatalogue out =
        new TestCatalogue()
            .library("thcs1", "THCS Một")
            .library("thcs2", "THCS <Hai>")
            .library("thcs3", "THCS Ba")
            .library("thcs4", "THCS Bốn");
    for (String library : new String[] {"thcs1", "thcs2", "thcs3", "thcs4"}) {
      out.put(
          library,
          "t6",
          "020 a9786040000019",
          "245 aToán 6$cHà Huy Khoái",
          "260 c2021",
          "852 bKho mở$cKệ màu đỏ$h510.7 T$t" + library.charAt(4));
    }
    out.put(
        "thcs3",
        "x",
        "245 a<script>alert(1)</script> \"toán\" & 'lý'$c<b>Ai</b>",
        "650 a<i>Chủ đề</i>",
        "100 a\"><img src=x onerror=alert(1)>",
        "856 ujavascript:alert(1)");
    for (int i = 1; i <= 25; i++) {
      out.put("thcs3", "v" + i, "245 aVở tập viết số " + i, "260 c20" + (i + 10));
    }
    return out.catchUp();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    CATALOGUE.close();
  }

  private static HttpResponse<String> answer(String path, String... headers) {
    return SERVER.get(path, headers);
  }

  private static String page(String path, String... headers) {
    HttpResponse<String> answer = answer(path, headers);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void tellsFirstWhatTheReadersOwnSchoolHas() {
    assertThat(page("/search?q=toan+6", "Cookie", "library=thcs2"))
        .contains("<strong>Trường em: 2 bản</strong>")
        .contains("510.7 T")
        .contains("màu đỏ")
        .contains("<span>Sách giáo khoa</span>")
        .contains("3 thư viện khác có");
    assertThat(page("/en/search?q=toan+6", "Cookie", "library=thcs2"))
        .contains("<strong>My school: 2 copies</strong>")
        .contains("3 other libraries have it")
        .contains("red");
  }

  @Test
  void namesTwoLibrariesToOthers() {
    assertThat(page("/search?q=toan+6"))
        .containsPattern("THCS Một,\\s*THCS &lt;Hai&gt;\\s+và 2 thư viện khác")
        .doesNotContain("Trường em");
    assertThat(page("/search?q=vo+tap+viet+so+7", "Cookie", "library=thcs1"))
        .contains("Trường em chưa có");
  }

  @Test
  void saysWhereOneSearches() {
    String page = page("/search?q=toan+6&library=thcs2");

    assertThat(page)
        .contains("trong <strong>THCS &lt;Hai&gt;</strong>")
        .contains("href=\"/search?q=toan+6\">tìm ở mọi thư viện")
        .contains("<strong>THCS &lt;Hai&gt;: 2 bản</strong>");
  }

  @Test
  void marksWhatWasTypedAndEscapesTheRest() {
    String page = page("/search?q=toan+ly+script");

    assertThat(page)
        .contains("&lt;<mark>script</mark>&gt;alert(1)")
        .contains("<mark>toán</mark>")
        .contains("<mark>lý</mark>")
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("<b>Ai")
        .doesNotContain("href=\"javascript");
  }

  @Test
  void showsChosenValuesAsChips() {
    String page =
        page("/search?q=toan&grade=6&year=2020-2022&digital=yes&digital=no&year=x&grade=06");

    assertThat(page)
        .contains("Lớp 6 <span aria-hidden=\"true\">×")
        .contains("2020–2022 <span aria-hidden=\"true\">×")
        .contains("Có bản số <span aria-hidden=\"true\">×")
        .contains("Bỏ tất cả")
        .contains("href=\"/search?q=toan&amp;digital=yes&amp;year=2020-2022\"");
  }

  @Test
  void writesTheAddressOfTheFormShort() {
    HttpResponse<String> answer =
        answer("/search?form=1&q=&title=toan&by=&grade=6&grade=7&from=2020&to=&library=&page=1");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/search?title=toan&grade=6&grade=7&year=2020-");
    assertThat(page("/search?title=toan&grade=6&grade=7&year=2020-"))
        .contains("Tìm thấy 1 tài liệu");
  }

  @Test
  void fillsTheAdvancedFormWithTheSearch() {
    assertThat(
            page("/advanced?q=a%22b&title=toan&library=THCS2&grade=6&year=2001-2002&language=xyz"))
        .contains("value=\"a&#34;b\"")
        .contains("value=\"toan\"")
        .containsPattern("<option value=\"thcs2\" selected>THCS &lt;Hai&gt;")
        .containsPattern("value=\"6\" checked")
        .contains("value=\"2001\"")
        .contains("value=\"2002\"")
        .containsPattern("<option value=\"xyz\" selected>xyz");
    assertThat(page("/en/advanced")).contains("Advanced search").contains("Exercise book");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "toan and|chưa trọn vẹn|incomplete",
        "(toan|chưa trọn vẹn|incomplete",
        "dc.tittle = toan|«dc.tittle»|“dc.tittle”",
        "a/b c <x>|ký tự thứ|at character",
        "t*|ít nhất hai chữ cái|two letters",
        "dc.date within \"x y\"|«|“"
      })
  void saysInWordsWhatIsWrongInCql(String cql, String vietnamese, String english) {
    String path = "/search?type=cql&q=" + encoded(cql);

    HttpResponse<String> vi = answer(path);
    assertThat(vi.statusCode()).isEqualTo(400);
    assertThat(vi.body()).contains(vietnamese).contains("name=\"type\" value=\"cql\"");
    assertThat(answer("/en" + path).body()).contains(english);
  }

  @Test
  void pagesThroughResults() {
    assertThat(page("/search?q=tap+viet")).contains("Trang 1 trên 2").contains("rel=\"next\"");
    assertThat(page("/search?q=tap+viet&page=2")).contains("start=\"21\"").contains("rel=\"prev\"");
    assertThat(page("/search?q=tap+viet&page=40")).contains("Về trang đầu");
  }

  @Test
  void keepsNoColumnForFiltersWhereThereAreNone() {
    assertThat(page("/search?q=khongcogi")).contains("class=\"columns one\"");
    assertThat(page("/search?q=toan")).contains("class=\"columns\"");
  }

  @Test
  void offersToSearchTheOwnLibraryOnlyWhereMoreIsSearched() {
    String link = "Chỉ tìm trong trường em";
    assertThat(page("/search?q=toan", "Cookie", "library=thcs2")).contains(link);
    assertThat(page("/l/thcs1", "Cookie", "library=thcs2")).contains(link);
    assertThat(page("/l/thcs2", "Cookie", "library=thcs2")).doesNotContain(link);
  }

  @Test
  void marksTheWayThatWasTaken() {
    assertThat(page("/new")).containsOnlyOnce("aria-current=\"true\">Sách mới</a>");
    assertThat(page("/l/thcs2", "Cookie", "library=thcs2"))
        .contains("href=\"/l/thcs2\" aria-current=\"true\">")
        .doesNotContain("href=\"/l\" aria-current");
  }

  @Test
  void helpsWhenNothingIsFound() {
    assertThat(page("/search?q=toan+6&library=thcs1&year=1990"))
        .contains("Bỏ mọi lựa chọn thu hẹp: 1 tài liệu");
    assertThat(page("/search?q=vo+tap+viet&library=thcs1", "Cookie", "library=thcs1"))
        .contains("Thư viện khác có")
        .contains("THCS Ba")
        .contains("Tìm ở mọi thư viện: 25 tài liệu")
        .contains("href=\"/l/thcs1\"");
  }
}
