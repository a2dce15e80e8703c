package org.lienthong.z3950.rpn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.MaskedText.AnyMany;
import org.lienthong.core.query.MaskedText.AnyOne;
import org.lienthong.core.query.MaskedText.Literal;
import org.lienthong.core.query.Query;

class RpnReaderTest {
  private static Query read(String pqf) {
    return new RpnReader(octets -> octets.text(UTF_8)).read(Pqf.parse(pqf));
  }

  private static Query.Term term(String pqf) {
    return (Query.Term) read(pqf);
  }

  @Test
  void leavesToTheServerWhatTheClientLeavesOut() {
    assertThat(read("toán")).isEqualTo(Query.Term.of(AccessPoint.ANY, "toán"));
    assertThat(read("@attr 1=4 \"toán 6\"")).isEqualTo(Query.Term.of(AccessPoint.TITLE, "toán 6"));
  }

  @ParameterizedTest(name = "{0} is refused with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "@attr 1=9999 x|114",
        "@attr 1=nosuch x|114",
        "@attr 2=100 x|117",
        "@attr 2=101 x|117",
        "@attr 3=9 x|119",
        "@attr 4=103 x|118",
        "@attr 5=102 x|120",
        "@attr 5=103 x|120",
        "@attr 6=9 x|122",
        "@attr 7=1 x|113",
        "@attr 0=1 x|113",
        "@attr 1.2.840.10003.3.5 1=4 x|121",
        "@attrset 1.2.840.10003.3.9 @attr 1=4 x|121",
        "@prox 0 1 0 9 k 2 a b|131",
        "@prox 0 1 0 2 k 7 a b|132",
        "@prox 0 1 0 2 p 2 a b|132",
        "@and a|108",
        "@attr 1=4 x y|108",
      })
  void refusesEachWithItsOwnDiagnostic(String pqf, int condition) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(pqf));
    assertThat(refused.refusal().diagnostic().bib1()).isEqualTo(condition);
  }

  @Test
  void takesStructuresForWaysToMatch() {
    assertThat(term("@attr 4=1 x").match()).isEqualTo(Query.Match.PHRASE);
    assertThat(term("@attr 4=2 x").match()).isEqualTo(Query.Match.ALL);
    assertThat(term("@attr 4=6 x").match()).isEqualTo(Query.Match.ALL);
    assertThat(term("@attr 4=101 x").match()).isEqualTo(Query.Match.PHRASE);
    assertThat(term("@attr 4=102 x").match()).isEqualTo(Query.Match.ALL);
    assertThat(term("@attr 4=4 2001").match()).isEqualTo(Query.Match.SERVER_CHOICE);
    assertThat(term("@attr 4=1 @attr 6=3 x").match()).isEqualTo(Query.Match.EXACT);
    assertThat(term("@attr 3=1 x").anchors()).isEqualTo(Set.of(Query.Anchor.START));
    assertThat(term("@attr 2=4 @attr 1=31 2001").relation()).isEqualTo(Query.Relation.GE);
  }

  @Test
  void truncatesTheEndsOfAPhraseAndEachWordOfAList() {
    assertThat(term("@attr 5=1 @attr 4=1 \"toán lớ\"").text())
        .isEqualTo(new MaskedText(List.of(new Literal("toán lớ"), new AnyMany())));
    assertThat(term("@attr 5=1 @attr 4=6 \"toá lớ\"").text())
        .isEqualTo(
            new MaskedText(
                List.of(
                    new Literal("toá"),
                    new AnyMany(),
                    new Literal(" "),
                    new Literal("lớ"),
                    new AnyMany())));
    assertThat(term("@attr 5=3 án").text())
        .isEqualTo(new MaskedText(List.of(new AnyMany(), new Literal("án"), new AnyMany())));
  }

  @Test
  void readsMasksInsideTerms() {
    assertThat(term("@attr 5=101 t#n").text())
        .isEqualTo(new MaskedText(List.of(new Literal("t"), new AnyMany(), new Literal("n"))));
    assertThat(term("@attr 5=104 t#?n").text())
        .isEqualTo(
            new MaskedText(
                List.of(new Literal("t"), new AnyOne(), new AnyMany(), new Literal("n"))));
    assertThat(term("@attr 5=105 \"a*\"").text().isMasked()).isTrue();
  }

  @Test
  void takesCountedMasksForUpToSoManyCharacters() {
    assertThat(read("@attr 5=104 t?2n"))
        .isEqualTo(read("@or @or @attr 5=104 tn @attr 5=104 t#n @attr 5=104 t##n"));
    assertThat(read("@attr 5=104 @attr 2=6 t?1"))
        .isEqualTo(read("@and @attr 5=104 @attr 2=6 t @attr 5=104 @attr 2=6 t#"));
  }

  @Test
  void takesLettersOfTheLeaderForClassesOfMaterial() {
    assertThat(read("@attr 1=1001 j")).isEqualTo(read("@attr 1=1001 audio"));
    assertThat(read("@attr 1=1001 a"))
        .isEqualTo(read("@or @or @attr 1=1001 book @attr 1=1001 serial @attr 1=1001 article"));
    assertThat(read("@attr 1=1001 z")).isEqualTo(Query.Term.of(AccessPoint.MATERIAL, "z"));
  }

  @Test
  void takesSoManyCountedMasks() {
    assertThat(read("@attr 5=104 a?9b?9")).isInstanceOf(Query.Or.class);
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> read("@attr 5=104 a?9b?9c?1"));
    assertThat(refused.refusal().diagnostic().bib1()).isEqualTo(7);
  }

  @Test
  void takesTheRelationThatAlwaysMatchesForAnyValue() {
    assertThat(read("@attr 2=103 @attr 1=4 x")).isEqualTo(new Query.HasAny(AccessPoint.TITLE));
    assertThat(read("@attr 2=103 x")).isEqualTo(new Query.MatchAll());
  }

  @Test
  void findsNothingByNothing() {
    assertThat(read("@attr 1=4 \"\"")).isInstanceOf(Query.Not.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@and @attr 1=4 toán @not @attr 1=1003 nguyễn @or a \"b c\"",
        "@attrset 1.2.840.10003.3.2 @attr 1=1 CategoryList",
        "@prox 0 3 1 2 k 2 @attr 1=4 @attr 5=1 a @set s1",
        "@attr 1=4 \"say \\\"hi\\\" \\\\ now\"",
        "@attr 1=title @attr 2=3 \"@and\"",
      })
  void printsAsItReads(String pqf) {
    String printed = Pqf.print(Pqf.parse(pqf));
    assertThat(Pqf.parse(printed)).isEqualTo(Pqf.parse(pqf));
  }
}
