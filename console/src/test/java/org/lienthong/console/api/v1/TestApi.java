package org.lienthong.console.api.v1;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.MarcTexts;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.console.search.TestCatalogue;
import org.lienthong.console.site.Bilingual;
import org.lienthong.core.disclosure.HiddenField;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.limit.Budgets;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.http.FrontDoor;
import org.lienthong.http.Patience;
import org.lienthong.http.Proxies;
import org.lienthong.http.ServedHandler;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface over a small union in SQLite and Lucene, on a port of its own. */
final class TestApi implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final TestCatalogue union;
  final CatalogueSearch search;
  private final ServedHandler server;

  private TestApi(Path folder, UnaryOperator<SearchIndex> seen, Budgets budgets) {
    union = new TestCatalogue(folder);
    search = union.search(seen);
    server =
        new ServedHandler(
            new FrontDoor(
                new CatalogueApi(
                    search, union.libraries(), new Bilingual("Liên Thông", "Lien Thong")),
                Proxies.NONE,
                null,
                () -> "request-1",
                budgets,
                Patience.USUAL));
  }

  /** Starts one with a few books of two libraries. */
  static TestApi start(Path folder) {
    return start(folder, index -> index, Budgets.ofThisProcess());
  }

  /**
   * Starts one.
   *
   * @param seen returns the index that the interface gets instead of the real one
   */
  static TestApi start(Path folder, UnaryOperator<SearchIndex> seen, Budgets budgets) {
    TestApi out = new TestApi(folder, seen, budgets);
    out.fill();
    return out;
  }

  private void fill() {
    union
        .library("TH2", "Trường TH Hai")
        .library(
            "thcs1",
            "Trường THCS Một",
            Map.of(
                LibraryAttribute.LEVEL,
                "th,thcs",
                LibraryAttribute.TYPE,
                "school",
                LibraryAttribute.AREA,
                "01:00004",
                LibraryAttribute.HOURS,
                "thứ 2 đến thứ 6",
                LibraryAttribute.WEBSITE,
                "javascript:alert(1)",
                LibraryAttribute.OAI_URL,
                "http://koha.example/oai"));
    put(
        "toan6",
        "100 $aNguyễn Văn An",
        "245 $aToán 6$nTập 1 /$cNguyễn Văn An chủ biên",
        "020 $a9786040000019",
        "260 $aHà Nội :$bGiáo dục,$c2021",
        "300 $a120 tr. ;$c24 cm",
        "490 $aKết nối tri thức với cuộc sống",
        "505 $aChương 1 -- Chương 2",
        "520 $aSố tự nhiên và phân số.",
        "540 $aChỉ dùng trong trường",
        "650 $aToán học",
        "856 $uhttps://example.vn/toan6$yBản số",
        "856 $ujavascript:alert(1)$yBẫy",
        "852 $athcs1$bKho mượn$cKệ 3$h510$iT406$t12",
        "852 $aTH2$bKho đọc$h510");
    put(
        "phuongnam",
        "100 $aĐoàn Giỏi",
        "245 $aĐất rừng phương Nam",
        "260 $aHà Nội :$bKim Đồng,$c1957",
        "852 $athcs1$bKho mượn$t2");
    put("dethi", "245 $aĐề thi Ngữ văn 9", "260 $c2022", "852 $aTH2");
    hidden();
    put("merged", "245 $aToán lớp 6");
    delete("merged", "toan6");
    put("gone", "245 $aSách đã mất");
    delete("gone", null);
    catchUp();
  }

  /** A record with every field that must not leave. */
  private void hidden() {
    List<Field> fields = new ArrayList<>();
    fields.addAll(MarcTexts.bookWithId("hidden", "245 $aSổ tay thủ thư", "852 $aTH2").fields());
    for (HiddenField row : HiddenField.values()) {
      HiddenRecords.of(row).fields().stream()
          .filter(field -> field.toString().contains(HiddenRecords.MARKER))
          .forEach(fields::add);
    }
    put("hidden", new MarcRecord(Leader.BOOK, fields));
  }

  /** Puts a record into the union; fields as "245 $aTitle$cResponsibility". */
  void put(String id, String... fields) {
    union.put(Catalogue.UNION, id, fields);
  }

  private void put(String id, MarcRecord record) {
    union.put(Catalogue.UNION, id, record);
  }

  void delete(String id, @Nullable String successor) {
    union.delete(Catalogue.UNION, id, successor);
  }

  /** Makes what was written visible to searches. */
  void catchUp() {
    union.catchUp();
  }

  String address() {
    return server.address();
  }

  /**
   * Asks for a path below the root of the interface, or for an address of an answer.
   *
   * @param headers names and values in turn
   */
  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    return server.send(
        server
            .request(path.startsWith("http") ? path : CatalogueApi.ROOT + path, headers)
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /** Returns the body of an answer with status 200. */
  JsonNode json(String path) {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
    }
    return json(response);
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    server.close();
    union.close();
  }
}
