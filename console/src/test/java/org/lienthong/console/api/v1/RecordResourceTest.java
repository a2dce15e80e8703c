package org.lienthong.console.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.core.member.Catalogue;
import tools.jackson.databind.JsonNode;

class RecordResourceTest extends ApiFixture {
  @Test
  void describesARecordWithItsCopies() {
    JsonNode record = catalogue.json("/records/toan6");
    assertThat(record.at("/summaries/0").asString()).isEqualTo("Số tự nhiên và phân số.");
    assertThat(record.at("/contents/1").asString()).isEqualTo("Chương 2");
    assertThat(record.at("/rights/0").asString()).isEqualTo("Chỉ dùng trong trường");
    assertThat(record.get("imprint").asString()).isEqualTo("Hà Nội : Giáo dục");
    assertThat(record.get("extent").asString()).isEqualTo("120 tr. ; 24 cm");
    assertThat(record.get("subjects").get(0).asString()).isEqualTo("Toán học");
    assertThat(record.get("changed").asString()).endsWith("Z");
    JsonNode place = record.at("/libraries/0/places/0");
    assertThat(place.get("room").asString()).isEqualTo("Kho mượn");
    assertThat(place.get("shelf").asString()).isEqualTo("Kệ 3");
    assertThat(place.get("callNumber").asString()).isEqualTo("510 T406");
    assertThat(place.get("copies").asInt()).isEqualTo(12);
    assertThat(place.get("available").asInt()).isEqualTo(12);
    assertThat(record.at("/libraries/1/places/0").has("shelf")).isFalse();
    assertThat(record.has("marc")).isFalse();
  }

  @Test
  void givesMarcWhenItIsAskedFor() {
    JsonNode marc = catalogue.json("/records/toan6?include=marc").get("marc");
    assertThat(marc.get("leader").asString()).hasSize(24);
    assertThat(marc.get("fields").toString()).contains("\"245\"", "Toán 6");
  }

  @Test
  void sendsToTheSuccessorOfAMergedRecord() {
    catalogue.put("older", "245 $aToán");
    catalogue.delete("older", "merged");
    for (String id : List.of("merged", "older")) {
      HttpResponse<String> moved = catalogue.get("/records/" + id);
      assertThat(moved.statusCode()).isEqualTo(301);
      String there = catalogue.address() + "/api/v1/records/toan6";
      assertThat(moved.headers().firstValue("Location")).contains(there);
      assertThat(TestApi.json(moved).get("id").asString()).isEqualTo(id);
      assertThat(TestApi.json(moved).get("href").asString()).isEqualTo(there);
      assertThat(TestApi.json(moved).get("successor").asString()).isEqualTo("toan6");
    }
  }

  @Test
  void tellsDeletedRecordsFromUnknownOnes() {
    HttpResponse<String> gone = catalogue.get("/records/gone");
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(TestApi.json(gone).get("type").asString())
        .isEqualTo(catalogue.address() + "/api/v1/problems#record-deleted");
    HttpResponse<String> never = catalogue.get("/records/never");
    assertThat(never.statusCode()).isEqualTo(404);
    assertThat(TestApi.json(never).get("type").asString()).endsWith("#no-such-record");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=so+tay+thu+thu&facets=library,subject,author&values=100",
        "/records/hidden",
        "/records/hidden?include=marc",
        "/suggestions?q=so+tay+thu+thu",
      })
  void withholdsInternalFields(String path) {
    assertThat(
            catalogue.union.store().get(Catalogue.UNION, "hidden").orElseThrow().marc().toString())
        .contains(HiddenRecords.MARKER);
    assertThat(catalogue.json(path).toString())
        .contains("Sổ tay thủ thư")
        .doesNotContain(HiddenRecords.MARKER);
  }

  @Test
  void listsLibrariesWithoutTheirServers() {
    JsonNode all = catalogue.json("/libraries").get("libraries");
    assertThat(all).hasSize(2);
    JsonNode one = catalogue.json("/libraries/THCS1");
    assertThat(all.valueStream()).contains(one);
    assertThat(one.get("code").asString()).isEqualTo("thcs1");
    assertThat(one.get("name").asString()).isEqualTo("Trường THCS Một");
    assertThat(one.get("levels").toString()).isEqualTo("[\"th\",\"thcs\"]");
    assertThat(one.get("type").asString()).isEqualTo("school");
    assertThat(one.get("area").asString()).isEqualTo("01:00004");
    assertThat(one.get("hours").asString()).isEqualTo("thứ 2 đến thứ 6");
    assertThat(one.has("website")).isFalse();
    assertThat(one.get("records").asInt()).isEqualTo(2);
    assertThat(one.get("page").asString()).isEqualTo(catalogue.address() + "/l/thcs1");
    assertThat(all.toString()).doesNotContain("koha.example");
    JsonNode found = TestApi.json(catalogue.get(one.get("search").asString()));
    assertThat(found.get("total").asInt()).isEqualTo(2);
  }

  @Test
  void knowsLibrariesThatHaveLeft() {
    catalogue.union.library("cu", "Trường cũ");
    assertThat(catalogue.json("/libraries/cu").get("records").asInt()).isZero();
    catalogue.union.remove("cu");
    assertThat(catalogue.get("/libraries/cu").statusCode()).isEqualTo(410);
    assertThat(catalogue.get("/libraries/none").statusCode()).isEqualTo(404);
    assertThat(catalogue.get("/libraries/" + Catalogue.UNION).statusCode()).isEqualTo(404);
  }

  @Test
  void namesItsOwnAddresses() {
    JsonNode entry = catalogue.json("");
    for (String name : List.of("openapi", "search", "libraries", "facets", "suggestions")) {
      assertThat(catalogue.get(entry.get(name).asString()).statusCode()).as(name).isEqualTo(200);
    }
    assertThat(entry.at("/title/en").asString()).isEqualTo("Lien Thong");
    assertThat(catalogue.json("/")).isEqualTo(entry);
  }
}
