package org.lienthong.console.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowsePageTest extends SiteFixture {
  private static final Pattern HEADING =
      Pattern.compile(
          "<li><a href=\"/(?:search|browse)[^\"]*\">([^<]*)</a> <span class=\"count\">(\\d+)");

  @BeforeEach
  void fill() {
    site.library("A", "Trường A", Map.of());
  }

  @Test
  void listsHeadingsInVietnameseOrderWithCounts() {
    site.put("A", "1", "245$aMột", "650$aĐịa lí", "100$aTô Hoài");
    site.put("A", "2", "245$aHai", "650$aDân ca", "650$aÂm nhạc");
    site.put("A", "3", "245$aBa", "650$aDân ca", "650$aăn uống");

    String page = site.get("/browse/subject").body();
    assertThat(headings(page)).containsExactly("ăn uống 1", "Âm nhạc 1", "Dân ca 2", "Địa lí 1");
    assertThat(headings(site.get("/browse/subject?from=D").body()))
        .containsExactly("Dân ca 2", "Địa lí 1");
    assertThat(headings(site.get("/browse/subject?from=%C4%90").body()))
        .containsExactly("Địa lí 1");
    assertThat(headings(site.get("/browse/author").body())).containsExactly("Tô Hoài 1");
    assertThat(site.get("/browse/subject?from=Z").body()).contains("Không còn mục nào từ đây.");
  }

  @Test
  void aHeadingLeadsToItsRecords() {
    site.put("A", "1", "245$aMột", "650$aDân ca");
    site.put("A", "2", "245$aHai", "650$aÂm nhạc");
    String page = site.get("/browse/subject").body();
    String link = page.replaceAll("(?s).*<li><a href=\"(/search[^\"]*)\">Dân ca.*", "$1");

    assertThat(site.get(link.replace("&amp;", "&")).body())
        .contains("Một")
        .doesNotContain("Hai</a>");
  }

  @Test
  void goesForwardAndBackByPages() {
    for (int i = 100; i < 220; i++) {
      site.catalogue.put("A", "r" + i, "245$aSách " + i, "650$aChủ đề " + i);
    }
    site.catalogue.catchUp();
    String first = site.get("/browse/subject").body();
    assertThat(first).doesNotContain("rel=\"prev\"");
    String second = site.get(link(first, "next")).body();
    String third = site.get(link(second, "next")).body();
    assertThat(headings(first)).hasSize(50).startsWith("Chủ đề 100 1").endsWith("Chủ đề 149 1");
    assertThat(headings(second)).hasSize(50).startsWith("Chủ đề 150 1");
    assertThat(headings(third)).hasSize(20).endsWith("Chủ đề 219 1");
    assertThat(third).doesNotContain("rel=\"next\"");

    String back = site.get(link(third, "prev")).body();
    assertThat(headings(back)).isEqualTo(headings(second));
    String start = site.get(link(back, "prev")).body();
    assertThat(headings(start)).isEqualTo(headings(first));
    assertThat(start).doesNotContain("rel=\"prev\"");
  }

  @Test
  void aSeriesLeadsToItsBooks() {
    site.put("A", "1", "245$aMột", "490$aTủ sách Vàng");
    site.put("A", "2", "245$aHai", "490$aTủ sách <Xanh>");
    String page = site.get("/browse/series").body();
    String link = page.replaceAll("(?s).*<li><a href=\"([^\"]*)\">Tủ sách &lt;Xanh&gt;.*", "$1");

    assertThat(link).startsWith("/browse/series/books?of=");
    assertThat(site.get(link).body())
        .contains("<h1>Tủ sách &lt;Xanh&gt;</h1>", "Hai</a>")
        .doesNotContain("Một</a>", "<Xanh>");
  }

  @Test
  void classesAreDividedByTheirDigits() {
    site.put("A", "1", "245$aMột", "082$a895.9223$bT450H");
    site.put("A", "2", "245$aHai", "082$a813");
    site.put("A", "3", "245$aBa", "082$a510");

    assertThat(site.get("/browse/class").body())
        .contains("href=\"/browse/class?in=8\">800</a>", "<span>Văn học</span>")
        .contains("<span class=\"mark-on-shelf none\">100</span>");
    assertThat(site.get("/browse/class?in=8").body())
        .contains("href=\"/browse/class?in=89\">890</a>")
        .contains("href=\"/browse/class/books?of=8\">Tài liệu thuộc lớp 800</a>");
    assertThat(site.get("/browse/class?in=89").body())
        .contains("href=\"/browse/class/books?of=895\">895</a>");
    assertThat(site.get("/browse/class/books?of=8").body())
        .contains("Một</a>", "Hai</a>")
        .doesNotContain("Ba</a>");
    for (String none : new String[] {"?in=x", "?in=895", "/books", "/books?of=8x", "/books/more"}) {
      assertThat(site.get("/browse/class" + none).statusCode()).as(none).isEqualTo(404);
    }
  }

  @Test
  void theLastPageOfBooksIsShownForThoseAfterIt() {
    for (int i = 0; i < 21; i++) {
      site.catalogue.put("A", "s" + i, "245$aSách " + i, "490$aTủ sách Vàng");
    }
    site.catalogue.catchUp();
    assertThat(site.get("/browse/series/books?of=t%E1%BB%A7+s%C3%A1ch+v%C3%A0ng&page=40").body())
        .contains("Trang 2 trên 2", "Sách ");
  }

  @Test
  void takesAnyText() {
    site.put("A", "1", "245$aMột", "650$a<script>alert(1)</script>");
    for (String text :
        new String[] {"%00", "%FF", "*", "%22%3E%3Cscript%3E", "%F0%9F%98%80", "x".repeat(5000)}) {
      for (String parameter : new String[] {"from", "before"}) {
        var answer = site.get("/browse/subject?" + parameter + "=" + text);
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        assertThat(answer.body()).as(text).doesNotContain("<script>");
      }
    }
    assertThat(site.get("/browse/series/books?of=%3Cscript%3E").body()).doesNotContain("<script>");
    for (String none : new String[] {"", "?of=", "?of=***", "/more"}) {
      assertThat(site.get("/browse/series/books" + none).statusCode()).as(none).isEqualTo(404);
    }
    assertThat(site.get("/browse/other").statusCode()).isEqualTo(404);
    assertThat(site.get("/browse").body()).contains("href=\"/browse/author\"");
  }

  private static List<String> headings(String page) {
    return HEADING.matcher(page).results().map(BrowsePageTest::text).toList();
  }

  private static String text(MatchResult found) {
    return found.group(1) + " " + found.group(2);
  }

  private static String link(String page, String relation) {
    return page.replaceAll("(?s).*rel=\"" + relation + "\" href=\"([^\"]*)\".*", "$1");
  }
}
