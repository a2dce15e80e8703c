package org.lienthong.console.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SearchResourceTest extends ApiFixture {
  private static List<String> ids(JsonNode found) {
    return found.get("records").valueStream().map(r -> r.get("id").asString()).toList();
  }

  @Test
  void describesWhatItFinds() {
    JsonNode found = catalogue.json("/search?q=toan+6");
    assertThat(found.get("total").asInt()).isEqualTo(1);
    JsonNode record = found.get("records").get(0);
    assertThat(record.get("id").asString()).isEqualTo("toan6");
    assertThat(record.get("href").asString())
        .isEqualTo(catalogue.address() + "/api/v1/records/toan6");
    assertThat(record.get("page").asString()).isEqualTo(catalogue.address() + "/record/toan6");
    assertThat(record.get("title").asString()).startsWith("Toán 6");
    assertThat(record.get("responsibility").asString()).isEqualTo("Nguyễn Văn An chủ biên");
    assertThat(record.get("authors").get(0).asString()).isEqualTo("Nguyễn Văn An");
    assertThat(record.get("year").asInt()).isEqualTo(2021);
    assertThat(record.get("material").asString()).isEqualTo("book");
    assertThat(record.get("grades").get(0).asInt()).isEqualTo(6);
    assertThat(record.get("textbookSeries").get(0).asString()).isEqualTo("kntt");
    assertThat(record.get("isbns").get(0).asString()).isEqualTo("9786040000019");
    assertThat(record.at("/libraries/0/name").asString()).isEqualTo("Trường THCS Một");
    assertThat(record.at("/libraries/0/copies").asInt()).isEqualTo(12);
    assertThat(record.at("/libraries/0").has("places")).isFalse();
    assertThat(record.at("/libraries/0/available").asInt()).isEqualTo(12);
    assertThat(record.has("summaries")).isFalse();
  }

  @Test
  void leavesOutAddressesThatCouldRun() {
    JsonNode links = catalogue.json("/search?q=toan+6").at("/records/0/links");
    assertThat(links).hasSize(1);
    assertThat(links.at("/0/href").asString()).isEqualTo("https://example.vn/toan6");
    assertThat(links.at("/0/text").asString()).isEqualTo("Bản số");
  }

  @ParameterizedTest
  @CsvSource({
    "library=thcs1, 2",
    "library=THCS1, 2",
    "library=thcs1&library=th2, 4",
    "library=th2&grade=9, 1",
    "grade=6&grade=9, 2",
    "year=1957, 1",
    "year=1950-2021, 2",
    "digital=yes, 1",
    "textbook-series=kntt, 1",
    "q=9786040000019, 1",
    "q=%22%28%5B+AND+toan, 0",
    "query-type=cql&q=dc.title+any+%22toan+rung%22, 2",
    "query-type=cql&q=, 4",
    "library=&q=, 4",
  })
  void narrowsByParameters(String parameters, int total) {
    assertThat(catalogue.json("/search?" + parameters).get("total").asInt()).isEqualTo(total);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "(", ")((", "???", "toán AND OR NOT", "dc.title=", "*:*", "\\", "a/b"})
  void takesAnyTypedText(String typed) {
    String q = java.net.URLEncoder.encode(typed, java.nio.charset.StandardCharsets.UTF_8);
    assertThat(catalogue.get("/search?q=" + q).statusCode()).isEqualTo(200);
    assertThat(catalogue.get("/facets?q=" + q).statusCode()).isEqualTo(200);
    assertThat(catalogue.get("/suggestions?q=" + q).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "sort=title, 'hidden,toan6'",
    "sort=newest, 'dethi,toan6,phuongnam'",
    "query-type=cql&q=cql.allRecords%3D1+sortBy+dc.date, 'phuongnam,toan6,dethi'",
  })
  void sorts(String parameters, String order) {
    List<String> found = ids(catalogue.json("/search?" + parameters));
    assertThat(found).containsSubsequence(order.split(","));
  }

  @Test
  void countsTheFacetsThatAreAskedFor() {
    JsonNode facets = catalogue.json("/search?library=thcs1&facets=library,grade").get("facets");
    assertThat(facets).hasSize(2);
    JsonNode library = facets.get(0);
    assertThat(library.get("name").asString()).isEqualTo("library");
    assertThat(library.at("/label/en").asString()).isEqualTo("Library");
    JsonNode other =
        library
            .get("values")
            .valueStream()
            .filter(v -> v.get("value").asString().equals("th2"))
            .findFirst()
            .orElseThrow();
    assertThat(other.at("/label/vi").asString()).isEqualTo("Trường TH Hai");
    assertThat(other.get("records").asInt()).isEqualTo(3);
    assertThat(other.get("chosen").asBoolean()).isFalse();
    JsonNode grade = facets.get(1).get("values").get(0);
    assertThat(grade.at("/label/vi").asString()).isEqualTo("Lớp 6");
    assertThat(grade.at("/label/en").asString()).isEqualTo("Grade 6");
    assertThat(catalogue.json("/search").has("facets")).isFalse();
  }

  @Test
  void suggestsWhenTheTextFindsNothing() {
    JsonNode found = catalogue.json("/search?q=dat+runwg+phuong+nam");
    assertThat(found.get("total").asInt()).isZero();
    JsonNode first = found.get("suggestions").get(0);
    assertThat(first.get("records").asInt()).isPositive();
    assertThat(ids(TestApi.json(catalogue.get(first.get("href").asString()))))
        .contains("phuongnam");
  }

  @Test
  void doesNotBlameTheTextForFilters() {
    JsonNode found = catalogue.json("/search?q=phuong+nam&library=th2");
    assertThat(found.get("total").asInt()).isZero();
    assertThat(found.get("suggestions")).isEmpty();
  }

  @Test
  void pagesShowOneStateOfTheIndex() {
    for (int i = 0; i < 45; i++) {
      catalogue.put("tap" + i, "245 $aTập san số " + i);
    }
    catalogue.catchUp();
    HttpResponse<String> first = catalogue.get("/search?q=tap+san&limit=20&sort=title");
    JsonNode page = TestApi.json(first);
    assertThat(page.get("total").asInt()).isEqualTo(45);
    assertThat(first.headers().firstValue("Link"))
        .contains("<" + page.get("next").asString() + ">; rel=\"next\"");
    for (int i = 0; i < 30; i++) {
      catalogue.put("moi" + i, "245 $aTập san số 0." + i);
    }
    catalogue.catchUp();

    List<String> all = new ArrayList<>(ids(page));
    while (page.has("next")) {
      page = TestApi.json(catalogue.get(page.get("next").asString()));
      assertThat(page.get("total").asInt()).isEqualTo(45);
      all.addAll(ids(page));
    }
    assertThat(all).hasSize(45).doesNotHaveDuplicates().allMatch(id -> id.startsWith("tap"));
    assertThat(catalogue.json("/search?q=tap+san").get("total").asInt()).isEqualTo(75);
  }

  @Test
  void skipsRecordsThatWereDeletedSince() {
    JsonNode page = catalogue.json("/search?limit=1&sort=newest");
    assertThat(ids(page)).containsExactly("dethi");
    catalogue.delete("toan6", "phuongnam");
    catalogue.catchUp();
    JsonNode next = TestApi.json(catalogue.get(page.get("next").asString()));
    assertThat(ids(next)).isEmpty();
    assertThat(ids(TestApi.json(catalogue.get(next.get("next").asString()))))
        .containsExactly("phuongnam");
  }

  @Test
  void refusesTheCursorOfAnotherSearch() {
    String next = catalogue.json("/search?limit=1").get("next").asString();
    HttpResponse<String> other = catalogue.get(next + "&grade=6");
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(TestApi.json(other).get("parameter").asString()).isEqualTo("cursor");
    assertThat(catalogue.get(next.replace("limit=1", "limit=2")).statusCode()).isEqualTo(200);
  }

  @Test
  void givesSuggestionsForTyping() {
    JsonNode typed = catalogue.json("/suggestions?q=toan");
    assertThat(typed.get("suggestions")).isEmpty();
    assertThat(typed.at("/records/0/id").asString()).isEqualTo("toan6");
    JsonNode unfinished = catalogue.json("/suggestions?q=dat+run");
    assertThat(unfinished.at("/suggestions/0/text").asString().toLowerCase(Locale.ROOT))
        .contains("rừng");
    assertThat(unfinished.at("/suggestions/0/corrections/0").asString()).isEqualTo("unfinished");
    assertThat(unfinished.at("/records/0/id").asString()).isEqualTo("phuongnam");
  }

  @Test
  void givesTheFacetsOfTheWholeCatalogue() {
    JsonNode all = catalogue.json("/facets");
    assertThat(all.get("total").asInt()).isEqualTo(4);
    assertThat(all.get("facets").valueStream().map(f -> f.get("name").asString()))
        .contains("library", "grade", "textbook-series", "material", "subject", "author", "year");
    JsonNode one = catalogue.json("/facets?facets=library&values=1");
    assertThat(one.get("facets")).hasSize(1);
    assertThat(one.at("/facets/0/values")).hasSize(1);
    JsonNode material = catalogue.json("/facets?facets=material&q=toan").at("/facets/0/values");
    assertThat(material.valueStream().map(v -> v.at("/label/en").asString())).contains("Books");
  }
}
