package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.core.disclosure.HiddenField;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.crosswalk.RecordFormat;

/** No schema gives hidden fields, and nobody can look for them. */
class DisclosureTest {
  private static final TestServer server = TestServer.start();

  static {
    for (HiddenField row : HiddenField.values()) {
      server.store.write(t ->
          t.apply(
              new RecordChange.Put(
                  "thcs1", HiddenRecords.id(row), HiddenRecords.of(row), List.of(), List.of())));
    }
    server.index.catchUp(1_000);
    server.index.flush();
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

  @AfterAll
  static void stop() {
    server.close();
  }
}
