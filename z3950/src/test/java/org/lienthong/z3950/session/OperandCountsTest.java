package org.lienthong.z3950.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.apdu.OtherInformation;
import org.lienthong.z3950.apdu.SearchInfoReport;
import org.lienthong.z3950.apdu.SearchInfoReport.Subquery;
import org.lienthong.z3950.apdu.SearchInfoReport.SubqueryExpression;
import org.lienthong.z3950.apdu.SearchInfoReport.TermExpression;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.apdu.Term;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.SearchResultCodec;
import org.lienthong.z3950.rpn.Pqf;

class OperandCountsTest {
  @TempDir static Path folder;
  private static Talk talk;

  @BeforeAll
  static void begin() throws IOException {
    talk = Talk.begin(folder);
  }

  @AfterAll
  static void end() {
    talk.close();
  }

  @Test
  void countsEachOperandAndWhatJoinsThem() {
    assertThat(counts(pqf("@and @attr 1=4 toán @or @attr 1=31 2003 @attr 1=31 2004")))
        .containsExactly(
            "1.1 toán 10", "1.2.1 2003 1", "1.2.2 2004 1", "1.2 (query) 2", "1 (query) 2 full");
  }

  @Test
  void countsOperandsOfCqlAndCcl() {
    assertThat(counts(cql("dc.title=toán and dc.date=2003")))
        .containsExactly("1.1 toán 10", "1.2 2003 1", "1 - 1 full");
    assertThat(counts(new SearchQuery.Type2(Octets.of("ti=toán not py=2003", UTF_8))))
        .containsExactly("1.1 toán 10", "1.2 2003 1", "1 - 9 full");
  }

  @Test
  void countsAResultSetAsItWasBeforeTheSearchTookItsName() {
    talk.search("again", List.of("A"), Pqf.parse("@attr 1=4 toán"));
    assertThat(counts("again", pqf("@and @set again @attr 1=31 2003")))
        .containsExactly("1.1 (query) 10", "1.2 2003 1", "1 (query) 1 full");
  }

  @Test
  void saysNothingOfASingleTerm() {
    assertThat(report("s", pqf("@attr 1=4 toán"))).isEmpty();
    assertThat(report("s", pqf("@attr 1=4 \"\""))).isEmpty();
  }

  @Test
  void countsSoManyOperands() {
    int most = Z3950Limits.MAX_COUNTED_OPERANDS;
    assertThat(counts(pqf(joined(most)))).hasSize(2 * most - 1);
    assertThat(report("s", pqf(joined(most + 1)))).isEmpty();
  }

  private static String joined(int terms) {
    return "@or ".repeat(terms - 1)
        + String.join(" ", Collections.nCopies(terms, "@attr 1=4 toán"));
  }

  private static SearchQuery pqf(String text) {
    return new SearchQuery.Type1(Pqf.parse(text));
  }

  private static SearchQuery cql(String text) {
    return new SearchQuery.Type104(External.octets(Oids.CQL, Octets.of(text, UTF_8)));
  }

  private static List<String> counts(SearchQuery query) {
    return counts("s", query);
  }

  private static List<String> counts(String set, SearchQuery query) {
    return report(set, query).orElseThrow().subqueries().stream()
        .map(OperandCountsTest::text)
        .toList();
  }

  private static String text(Subquery part) {
    String expression =
        switch (part.expression()) {
          case null -> "-";
          case TermExpression(Term.General(Octets term)) -> term.text(UTF_8);
          case TermExpression(Term other) -> other.toString();
          case SubqueryExpression _ -> "(query)";
        };
    return part.subqueryId()
        + " "
        + expression
        + " "
        + part.count()
        + (part.fullQuery() ? " full" : "");
  }

  private static Optional<SearchInfoReport> report(String set, SearchQuery query) {
    SearchRequest request =
        new SearchRequest(
            null, 0, 1, 0, true, set, List.of("A"), null, null, null, query, List.of(), List.of());
    var response = (SearchResponse) talk.answer(request);
    assertThat(response.searchStatus()).isTrue();
    List<External> externals =
        response.additionalSearchInfo().stream()
            .map(piece -> ((OtherInformation.ExternallyDefined) piece.information()).external())
            .collect(Collectors.toList());
    return externals.stream().findFirst().flatMap(SearchResultCodec::read);
  }
}
