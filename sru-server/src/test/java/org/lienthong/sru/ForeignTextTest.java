package org.lienthong.sru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.core.query.cql.CqlLimits;
import org.lienthong.marc.xml.XmlStreams;
import org.lienthong.marc.xml.XmlText;

/** What of a request is repeated in its answer, and how. */
class ForeignTextTest {
  private static final String SCRIPT =
      "<script xmlns=\"http://www.w3.org/1999/xhtml\">fetch('/api/decisions')</script>";
  private static final String V12 = "/sru?version=1.2&operation=searchRetrieve&query=toan";
  private static final String PAGE = "Accept: text/html,application/xhtml+xml";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int depth(String xml) throws XMLStreamException {
    XMLStreamReader in = XmlStreams.reader(new StringReader(xml));
    int depth = 0;
    int most = 0;
    while (in.hasNext()) {
      int event = in.next();
      depth += event == XMLStreamReader.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamReader.END_ELEMENT ? 1 : 0;
      most = Math.max(most, depth);
    }
    return most;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sru?version=1.1&operation=searchRetrieve&query=toan",
        "/sru?version=1.2&operation=scan&scanClause=dc.title=toan",
        "/sru?version=1.2&operation=explain",
        "/sru?query=toan",
        "/sru?query=%22",
        "/sru?query=toan&httpAccept=application/json",
        "/sru?query=toan&httpAccept=text/html",
        "/sru?query=toan&stylesheet=/sru/style.xsl",
        "/sru/nosuch?query=toan",
      })
  void extraDataIsNeverElements(String request) {
    HttpResponse<String> answer = server.get(request + "&extraRequestData=" + encoded(SCRIPT));
    assertThat(answer.body()).doesNotContain("<script");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void extraDataInAMessageIsNeverElements() {
    String request =
        "<searchRetrieveRequest><version>1.2</version><query>toan</query><extraRequestData>"
            + SCRIPT
            + "</extraRequestData></searchRetrieveRequest>";
    assertThat(server.post("/sru", "text/xml", request).body())
        .contains("extraRequestData", "&lt;script")
        .doesNotContain("<script");
  }

  @ParameterizedTest
  @CsvSource({
    "/sru?query=toan, false",
    "/sru?query=%22, false",
    "/sru?query=toan&stylesheet=https://other.example/a.xsl, false",
    "/sru?query=toan&stylesheet=/sru?query%3Dtoan, false",
    "/sru?query=toan&stylesheet=/sru/style.xsl, true",
  })
  void onlyOurStylesheetMayBeApplied(String request, boolean allowed) {
    String policy =
        server.get(request).headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy).startsWith("default-src 'none'");
    assertThat(policy.contains("script-src")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sru?query=%%22a%sb%%22",
        "/sru?query=a%s",
        "/sru?version=1.2&operation=searchRetrieve&query=%%22a%sb%%22",
        "/sru?version=1.2&operation=scan&scanClause=dc.title=%%22a%sb%%22",
        "/sru?version=1.2&operation=searchRetrieve&query=toan&recordSchema=%s",
        "/sru?version=1.2&operation=a%sb",
        "/sru?version=%s&operation=explain",
        "/sru?query=toan&a%sb=1",
        "/sru?query=toan&x-a%sb=1",
        "/sru?query=toan&stylesheet=/a%sb",
        "/sru?query=toan&extraRequestData=%s",
        "/sru?query=toan&extraRequestData=%%3Ca%%3E%s%%3C/a%%3E",
        "/sru?query=toan&facetLimit=%s",
        "/sru?query=toan&facetSort=%s",
        "/sru?query=toan&sortKeys=%s",
        "/sru?query=toan&recordXMLEscaping=%s",
        "/sru?query=toan&queryType=%s",
        "/sru?query=dc.a%sb=1",
        "/sru?query=toan%%20sortby%%20a%s",
        "/sru/a%s?query=toan",
        "/sru/a%s",
        "/sru/a%s?version=1.2&operation=explain",
      })
  void answersAreWellFormedWhateverIsEchoed(String pattern) {
    for (String character :
        new String[] {"%EF%BF%BE", "%EF%BF%BF", "%00", "%1B", "%0C", "%C2%85"}) {
      String request = pattern.formatted(character);
      HttpResponse<String> xml = server.get(request);
      if (xml.statusCode() == 200) {
        assertThatCode(() -> depth(xml.body())).as(request).doesNotThrowAnyException();
        // The reader of this test does not refuse U+FFFE and U+FFFF as others do.
        assertThat(XmlText.illegal(xml.body())).as(request).isZero();
      }
      assertThat(xml.statusCode()).as(request).isLessThan(500);
      assertThat(server.get(request, PAGE).statusCode()).as(request).isLessThan(500);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"and", "or", "not", "and,or", "or/a"})
  void noAnswerNestsDeeperThanItsReadersFollow(String operators) throws XMLStreamException {
    String[] names = operators.split(",");
    String query =
        IntStream.range(0, CqlLimits.MAX_CLAUSES)
            .mapToObj(i -> (i == 0 ? "" : " " + names[i % names.length] + " ") + "toan" + i)
            .collect(Collectors.joining());
    String answer =
        server
            .post(
                "/sru",
                "application/x-www-form-urlencoded",
                "version=1.2&operation=searchRetrieve&query=" + encoded(query))
            .body();
    assertThat(answer).contains("<query>toan0 ");
    assertThat(depth(answer)).isLessThanOrEqualTo(200);
    String nested =
        "(toan or ".repeat(CqlLimits.MAX_DEPTH) + "toan" + ")".repeat(CqlLimits.MAX_DEPTH);
    assertThat(depth(server.get(V12.replace("toan", encoded(nested))).body()))
        .isLessThanOrEqualTo(200);
  }

  @Test
  void aLongRowOfOneOperatorIsStillEchoed() {
    String query =
        IntStream.range(0, 401).mapToObj(i -> "toan" + i).collect(Collectors.joining(" or "));
    assertThat(server.get(V12.replace("toan", encoded(query))).body())
        .contains("<xQuery>", "<term>toan0</term>", "<term>toan400</term>");
  }
}
