package org.lienthong.z3950.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lienthong.core.disclosure.HiddenField;
import org.lienthong.core.disclosure.HiddenRecords;
import org.lienthong.core.store.RecordChange;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.z3950.apdu.ElementSetNames;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.RecordComposition;
import org.lienthong.z3950.codec.ApduCodec;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordSyntax;

/** No record syntax gives hidden fields, and nobody can look for them. */
class DisclosureTest {
  @TempDir static Path folder;
  private static Talk talk;

  @BeforeAll
  static void begin() throws IOException {
    talk = Talk.begin(folder);
    for (HiddenField row : HiddenField.values()) {
      RecordChange put =
          new RecordChange.Put(
              "A", HiddenRecords.id(row), HiddenRecords.of(row), List.of(), List.of());
      talk.store().write(t -> t.apply(put));
    }
    talk.search("all", List.of("A"), Pqf.parse("@attr 1=4 " + HiddenRecords.TITLE));
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  static Stream<Arguments> forms() {
    return Arrays.stream(RecordSyntax.values())
        .filter(syntax -> syntax != RecordSyntax.EXPLAIN)
        .flatMap(syntax -> elementSets(syntax).map(set -> Arguments.of(syntax, set)));
  }

  private static Stream<String> elementSets(RecordSyntax syntax) {
    Stream<String> schemas =
        syntax == RecordSyntax.XML
            ? RecordFormat.sru().map(RecordFormat::shortName)
            : Stream.empty();
    return Stream.concat(Stream.of("B", "F"), schemas);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void givesNoHiddenField(RecordSyntax syntax, String elements) {
    for (int i = 1; i <= HiddenField.values().length; i++) {
      String answer = present(i, syntax, elements);
      assertThat(answer).doesNotContainIgnoringCase(HiddenRecords.MARKER);
      assertThat(answer).as("as long as a record").hasSizeGreaterThan(60);
    }
  }

  @Test
  void findsNothingByHiddenText() {
    for (HiddenField row : HiddenField.values()) {
      String word = HiddenRecords.MARKER + row.tags().getFirst() + "a";
      talk.search("hidden", List.of("A"), Pqf.parse("@attr 1=1016 " + word));
      assertThat(present(1, "hidden", RecordSyntax.SUTRS, "B")).doesNotContain(HiddenRecords.TITLE);
    }
  }

  private static String present(int position, RecordSyntax syntax, String elements) {
    return present(position, "all", syntax, elements);
  }

  private static String present(int position, String set, RecordSyntax syntax, String elements) {
    PresentRequest request =
        new PresentRequest(
            null,
            set,
            position,
            1,
            List.of(),
            new RecordComposition.Simple(new ElementSetNames.Generic(elements)),
            syntax.oid(),
            null,
            null,
            null,
            List.of());
    return new String(ApduCodec.encode(talk.answer(request)), ISO_8859_1);
  }
}
