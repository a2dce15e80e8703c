package org.lienthong.console.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.console.MarcTexts.book;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.console.export.RecordFile;
import org.lienthong.core.disclosure.HiddenField;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.union.UnionRecords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordPagesTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  @TempDir Path folder;
  private PageSite pages;

  @BeforeEach
  void start() throws Exception {
    pages = new PageSite(folder);
    pages.library("A", "Trường THCS Ánh Dương");
    pages.library("B", "Trường THCS Bình Minh");
  }

  private UnionRecords unionRecords() {
    return new UnionRecords(
        pages.catalogue.store(), pages.catalogue.libraries(), InstantSource.system());
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  private static MarcRecord eyes(String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "020$a978-604-1-00000-4",
                "041$avie",
                "082$a895.922334",
                "100$aNguyễn Nhật Ánh,$d1955-",
                "245$aMắt biếc :$btruyện dài /$cNguyễn Nhật Ánh",
                "250$aIn lần thứ 30",
                "260$aTp.HCM :$bTrẻ,$c2019",
                "300$a234 tr. ;$c20 cm",
                "520$aChuyện của Ngạn và Hà Lan.",
                "650$aVăn học thiếu nhi",
                "700$aNguyễn Nhật Ánh"));
    fields.addAll(List.of(more));
    return book(fields.toArray(String[]::new));
  }

  private String body(String path) throws Exception {
    HttpResponse<String> answer = pages.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void describesInWordsAndNamesEachAuthorOnce() throws Exception {
    String id = pages.put("A", "1", eyes("852$bKho mượn$cK3$h895.9$iM117B$pDK1"));
    String page = body("/record/" + id);
    assertThat(page)
        .contains("<meta name=\"description\" content=\"Chuyện của Ngạn và Hà Lan.\">")
        .contains("rel=\"canonical\" href=\"" + pages.address() + "/record/" + id + "\"")
        .contains("<h1>Mắt biếc : truyện dài</h1>", "In lần thứ 30", "Tiếng Việt", "234 tr.")
        .contains("Chuyện của Ngạn và Hà Lan.", "Văn học");
    assertThat(page.split(">Nguyễn Nhật Ánh</a>", -1)).hasSize(2);
    assertThat(body("/en/record/" + id)).contains("Vietnamese", "Edition");
  }

  @Test
  void showsTheCopiesOfTheOwnLibraryFirst() throws Exception {
    pages.put("A", "1", eyes("852$bKho đọc$h895.9$pA1", "852$bKho đọc$h895.9$pA2"));
    String id = pages.put("B", "2", eyes("852$bKho mượn$cKệ đỏ$h895.9$iM117B$pB1"));
    HttpResponse<String> answer = pages.get("/record/" + id, "Cookie", "library=B");
    assertThat(answer.body()).contains("2 bản", "Kệ: Kệ đỏ", "colour red", "895.9 M117B", "/l/A");
    assertThat(answer.body().indexOf("Bình Minh</a>"))
        .isPositive()
        .isLessThan(answer.body().indexOf("Ánh Dương</a>"));
    assertThat(answer.body()).contains("Trường em</strong>", "Theo dữ liệu thư viện gửi ngày");
    pages.library("C", "Trường THCS Chu Văn An");
    assertThat(pages.get("/record/" + id, "Cookie", "library=C").body())
        .contains("Trường em chưa có tài liệu này")
        .doesNotContain("Trường em</strong>");
  }

  @Test
  void sendsAMergedRecordToItsSuccessorForEver() throws Exception {
    String first = pages.put("A", "1", eyes());
    String second = pages.put("B", "2", book("245$aQuê nội", "100$aVõ Quảng", "260$c1974"));
    pages.decideSame("A/1", "B/2");
    String living = pages.cluster("A", "1");
    String ended = living.equals(first) ? second : first;
    HttpResponse<String> answer = pages.get("/en/record/" + ended + "/marc");
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("location")).contains("/en/record/" + living + "/marc");
    assertThat(pages.get("/record/" + ended + ".ris").headers().firstValue("location"))
        .contains("/record/" + living + ".ris");
    assertThat(pages.get("/unapi?id=" + ended + "&format=mods").headers().firstValue("location"))
        .contains("/unapi?id=" + living + "&format=mods");
  }

  @Test
  void saysThatARecordWasDeletedAndOffersASearch() throws Exception {
    String id = pages.put("A", "1", eyes());
    pages.delete("A", "1");
    HttpResponse<String> gone = pages.get("/record/" + id);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("đã bị xoá", "role=\"search\"").doesNotContain("Mắt biếc");
    assertThat(pages.get("/record/" + id + ".mrc").statusCode()).isEqualTo(410);
    HttpResponse<String> unknown = pages.get("/en/record/u000000000000");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("There is no such record", "role=\"search\"");
  }

  @ParameterizedTest
  @EnumSource(RecordFile.class)
  void givesEveryFileAsADownload(RecordFile file) throws Exception {
    String id = pages.put("A", "1", eyes());
    HttpResponse<String> answer = pages.get("/record/" + id + "." + file.extension());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Mắt biếc");
    assertThat(answer.headers().firstValue("content-type")).contains(file.type());
    assertThat(answer.headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"" + id + "." + file.extension() + "\"");
    assertThat(pages.get("/unapi?id=" + id + "&format=" + file.unapiName()).body())
        .isEqualTo(answer.body());
  }

  @Test
  void refusesFilesAndPagesThatDoNotExist() throws Exception {
    String id = pages.put("A", "1", eyes());
    assertThat(pages.get("/record/" + id + ".exe").statusCode()).isEqualTo(404);
    assertThat(pages.get("/record/" + id + "/nothing").statusCode()).isEqualTo(404);
    assertThat(pages.get("/record/").statusCode()).isEqualTo(404);
    assertThat(pages.get("/unapi?id=" + id + "&format=exe").statusCode()).isEqualTo(406);
    assertThat(pages.get("/unapi?id=u1").statusCode()).isEqualTo(404);
  }

  @Test
  void listsTheFormatsOfUnapi() throws Exception {
    String id = pages.put("A", "1", eyes());
    assertThat(body("/unapi")).contains("<formats>", "name=\"mods\" type=\"application/mods+xml\"");
    HttpResponse<String> formats = pages.get("/unapi?id=" + id);
    assertThat(formats.statusCode()).isEqualTo(300);
    assertThat(formats.body()).contains("<formats id=\"" + id + "\">");
    assertThat(body("/record/" + id))
        .contains("rel=\"unapi-server\"", "class=\"unapi-id\" title=\"" + id + "\"");
  }

  @Test
  void saysWhereEachFieldCameFrom() throws Exception {
    pages.put("A", "1", eyes());
    String id = pages.put("B", "2", eyes("653$aTình bạn"));
    assertThat(
            unionRecords().pin(id, "500", List.of(DataField.of("500", "  ", "a", "Ghim")), "lan"))
        .isTrue();
    pages.catalogue.catchUp();
    String view = body("/record/" + id + "/marc");
    assertThat(row(view, "653")).contains("Từ khoá", "Tình bạn", "Trường THCS Bình Minh");
    assertThat(row(view, "500")).contains("Ghim", "Thư viện chủ trì ấn định");
    assertThat(row(view, "001")).contains("Mục lục liên hợp tạo ra");
    assertThat(body("/record/" + id)).contains("Trường THCS Ánh Dương; Trường THCS Bình Minh");
  }

  private static String row(String page, String tag) {
    Matcher row = Pattern.compile("<tr[^>]*><th[^>]*>" + tag + "<.*?</tr>").matcher(page);
    assertThat(row.find()).as(tag).isTrue();
    return row.group();
  }

  @ParameterizedTest
  @EnumSource(HiddenField.class)
  void showsNoHiddenFieldOnAnyPageOrInAnyFile(HiddenField hidden) throws Exception {
    String id = pages.put("A", HiddenRecords.id(hidden), HiddenRecords.of(hidden));
    for (String rest : List.of("", "/marc", "/card", ".mrc", ".xml", ".mods", ".json", ".csv")) {
      assertThat(body("/record/" + id + rest))
          .contains(HiddenRecords.TITLE)
          .doesNotContain(HiddenRecords.MARKER);
    }
  }

  @Test
  void rendersAHostileRecordWithoutHarm() throws Exception {
    String id =
        pages.put(
            "A",
            "1",
            book(
                "100$a=cmd|'/c calc'!A1",
                "245$a</script><script>alert(1)</script>\u202eevil\u202c \"'><img src=x onerror=a>",
                "260$a\u2066H.\u2069 :$b<b>Trẻ</b>,$c2019",
                "505$a<i>một</i> -- <i>hai</i>",
                "520$a]]><svg onload=alert(2)>",
                "650$a{{7*7}}",
                "852$a<u>A</u>$b<script>$h\"onclick=x",
                "856$ujavascript:alert(3)$yNhấn",
                "856$uhttps://good.example@evil.example/$yLừa",
                "856$uhttps://tot.example/a b\"c$y<em>Tốt</em>"));
    for (String rest : List.of("", "/marc", "/card")) {
      String page = body("/record/" + id + rest);
      String shown = DATA.matcher(page).replaceAll("");
      assertThat(shown)
          .doesNotContain("<script>", "<img src=x", "<svg onload", "<b>Trẻ", "<em>")
          .doesNotContain("href=\"javascript:", "href=\"https://good", "\u202e", "\u2066")
          .doesNotContainPattern("<[^>]*\\sonclick=x");
    }
    String page = body("/record/" + id);
    assertThat(page).contains("href=\"https://tot.example/a%20b%22c\"");
    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    assertThat(data.group(1)).doesNotContain("<", ">", "&");
    JsonNode json = JsonMapper.builder().build().readTree(data.group(1));
    assertThat(json.get("name").asString()).startsWith("</script><script>alert(1)</script>evil");
    assertThat(body("/record/" + id + ".csv")).contains("'=cmd|").doesNotContain(",=cmd");
  }

  @Test
  void linksToVolumesEditionsAndBooksOfTheSameAuthorAndSubject() throws Exception {
    String first = pages.put("A", "1", volume("Tập 1", "2003", "978-604-0-00001-9"));
    pages.put("A", "2", volume("Tập 2", "2003", "978-604-0-00002-6"));
    pages.put("A", "3", volume("Tập 1", "1988", "978-604-0-00003-3"));
    pages.put("A", "4", book("100$aTô Hoài", "245$aO chuột", "260$c1942", "650$aĐộng vật"));
    pages.put("A", "5", book("100$aVõ Quảng", "245$aQuê nội", "260$c1974", "650$aTuổi thơ"));
    String page = body("/record/" + first);
    assertThat(section(page, "Các tập khác của bộ")).contains("Tập 2").doesNotContain("Tập 1<");
    assertThat(section(page, "Lần xuất bản khác")).contains("1988");
    assertThat(section(page, "Cùng tác giả")).contains("O chuột").doesNotContain("Chiều chiều");
    assertThat(section(page, "Cùng chủ đề")).contains("Quê nội");
  }

  private static MarcRecord volume(String number, String year, String isbn) {
    return book(
        "020$a" + isbn,
        "041$avie",
        "100$aTô Hoài",
        "245$aChiều chiều.$n" + number,
        "260$aH. :$bVăn học,$c" + year,
        "300$a" + (year.equals("1988") ? "310 tr." : "256 tr."),
        "650$aTuổi thơ");
  }

  private static String section(String page, String title) {
    int from = page.indexOf("<h2>" + title + "</h2>");
    assertThat(from).as(title).isPositive();
    return page.substring(from, page.indexOf("</section>", from));
  }

  @Test
  void drawsAQrCodeOfThePermanentAddress() throws Exception {
    String id = pages.put("A", "1", eyes());
    HttpResponse<String> drawing = pages.get("/en/record/" + id + "/qr.svg");
    assertThat(drawing.headers().firstValue("content-type")).contains("image/svg+xml");
    assertThat(drawing.body()).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    assertThat(drawing.body()).isEqualTo(pages.get("/record/" + id + "/qr.svg").body());
    assertThat(body("/record/" + id)).contains("value=\"" + pages.address() + "/record/" + id);
  }

  @Test
  void printsACardAndALabel() throws Exception {
    String id = pages.put("A", "1", eyes("852$h895.9223$iM117B$pDK1"));
    assertThat(body("/record/" + id + "/card"))
        .contains("<span>895.9223</span><span>M117B</span>", "Mắt biếc : truyện dài / Nguyễn")
        .contains("ISBN 978-604-1-00000-4", "<li>Văn học thiếu nhi</li>");
  }
}
