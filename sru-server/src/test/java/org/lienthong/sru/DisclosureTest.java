package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.disclosure.HiddenField;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.crosswalk.RecordFormat;

/** No answer gives hidden fields, and nobody can look for them or order records by them. */
class DisclosureTest {
  private static final TestServer server = TestServer.start();

  static {
    for (HiddenField row : HiddenField.values()) {
      server.store.write(t ->
          t.apply(
              new RecordChange.Put(
                  "thcs1", HiddenRecords.id(row), HiddenRecords.of(row), List.of(), List.of())));
      putTwin(row, "a");
      putTwin(row, "z");
    }
    server.index.catchUp(1_000);
    server.index.flush();
  }

  /** Puts one of two records of a row that differ in their identifiers and hidden texts only. */
  private static void putTwin(HiddenField row, String which) {
    List<Field> fields = new ArrayList<>();
    for (Field field : HiddenRecords.of(row).fields()) {
      fields.add(
          switch (field) {
            case ControlField _ -> ControlField.of("001", "twin-" + which);
            case DataField data -> twin(data, row, which);
          });
    }
    MarcRecord twin = new MarcRecord(Leader.BOOK, fields);
    String id = "twin-" + which + HiddenRecords.id(row);
    server.store.write(t -> t.apply(new RecordChange.Put("thcs1", id, twin, List.of(), List.of())));
  }

  private static DataField twin(DataField field, HiddenField row, String which) {
    List<Subfield> subfields = new ArrayList<>();
    for (Subfield subfield : field.subfields()) {
      String data = subfield.data();
      subfields.add(
          new Subfield(
              subfield.code(),
              data.startsWith(HiddenRecords.MARKER)
                  ? which + data
                  : data.replace(HiddenRecords.id(row), twins(row))));
    }
    return new DataField(field.tag(), field.ind1(), field.ind2(), subfields);
  }

  /** Returns a word of the titles of the twins of a row. */
  private static String twins(HiddenField row) {
    return "songsinh" + row.name().toLowerCase(Locale.ROOT).replace("_", "");
  }

  static Stream<String> forms() {
    return RecordFormat.sru()
        .map(RecordFormat::shortName)
        .flatMap(name -> Stream.of("xml", "string").map(p -> name + "&recordXMLEscaping=" + p));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void givesNoHiddenField(String form) {
    for (HiddenField row : HiddenField.values()) {
      String query = "/sru/thcs1?query=rec.identifier=" + HiddenRecords.id(row);
      String answer = server.get(query + "&recordSchema=" + form).body();
      assertThat(answer).as(row.name()).contains("<numberOfRecords>1<");
      assertThat(answer).as(row.name()).doesNotContainIgnoringCase(HiddenRecords.MARKER);
    }
  }

  @Test
  void findsNothingByHiddenText() {
    for (HiddenField row : HiddenField.values()) {
      String word = HiddenRecords.MARKER + row.tags().getFirst() + "*";
      assertThat(server.get("/sru/thcs1?query=" + word).body())
          .as(row.name())
          .contains("<numberOfRecords>0<");
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesNoHiddenTextAsAValueOfAFacet(AccessPoint point) {
    String facet = "&maximumRecords=0&facetLimit=100:" + point.cql().getFirst();
    String answer = server.get("/sru/thcs1?query=dc.title=" + HiddenRecords.TITLE + facet).body();
    assertThat(answer).contains("numberOfRecords");
    assertThat(answer).doesNotContainIgnoringCase(HiddenRecords.MARKER);
  }

  @ParameterizedTest
  @EnumSource
  void scansNoHiddenText(AccessPoint point) {
    for (String before : List.of("giuki", "agiuki", "zgiuki")) {
      String path =
          "/sru/thcs1?operation=scan&version=1.2&maximumTerms=20&responsePosition=1&scanClause="
              + point.cql().getFirst()
              + "="
              + before;
      String answer = server.get(path).body();
      assertThat(answer).contains("scanResponse");
      assertThat(answer).doesNotContainIgnoringCase(HiddenRecords.MARKER);
    }
  }

  @Test
  void scansAndCountsWhatIsPublic() {
    String scan = "/sru/thcs1?operation=scan&version=1.2&scanClause=dc.title=thayd";
    assertThat(server.get(scan).body()).contains(HiddenRecords.TITLE);
    String facet = "&maximumRecords=0&facetLimit=100:dc.creator";
    assertThat(server.get("/sru/thcs1?query=dc.title=" + HiddenRecords.TITLE + facet).body())
        .containsIgnoringCase("Nguyễn");
  }

  @ParameterizedTest
  @EnumSource
  void ordersNoRecordsByHiddenText(AccessPoint point) {
    for (HiddenField row : HiddenField.values()) {
      if (point.sortable()) {
        assertThat(order(row, point, "ascending"))
            .as(row.name())
            .hasSize(2)
            .isEqualTo(order(row, point, "descending"));
      }
    }
  }

  /** Returns the identifiers of the twins of a row in the order of the answer. */
  private static List<String> order(HiddenField row, AccessPoint point, String direction) {
    String sort = "%20sortBy%20" + point.cql().getFirst() + "/sort." + direction;
    String path = "/sru/thcs1?recordSchema=marcxml&query=dc.title=" + twins(row) + sort;
    return Pattern.compile("<controlfield tag=\"001\">(twin-[az])<")
        .matcher(server.get(path).body())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void explainsNoHiddenText() {
    String answer = server.get("/sru/thcs1?operation=explain&version=1.2").body();
    assertThat(answer).contains("indexInfo");
    assertThat(answer).doesNotContainIgnoringCase(HiddenRecords.MARKER);
    for (AccessPoint point : AccessPoint.values()) {
      String fed = point.paths().toString();
      for (HiddenField row : HiddenField.values()) {
        if (row.codes().isEmpty() && row.ind1() == '*') {
          assertThat(row.tags()).as(point.name()).noneMatch(fed::contains);
        }
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }
}
