package org.lienthong.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SampleServer.class)
class SruAnswersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "operation=explain",
        "",
        "operation=searchRetrieve&query=to%C3%A1n&maximumRecords=5",
        "operation=searchRetrieve&query=to%C3%A1n&recordSchema=dc&maximumRecords=5",
        "operation=searchRetrieve&query=to%C3%A1n&recordPacking=string&maximumRecords=2",
        "operation=searchRetrieve&query=to%C3%A1n&maximumRecords=0",
        "operation=searchRetrieve&query=khongcogica",
        "operation=searchRetrieve",
        "operation=searchRetrieve&query=%28",
        "operation=nonsense",
      })
  void followTheSchemasOfBothVersions(String query, LienthongServer server) {
    for (String version : new String[] {"1.1", "1.2"}) {
      String address = server.sru("union").base() + "?version=" + version + "&" + query;
      Http.Answer answer = Http.get(address);
      assertThat(answer.status()).as(address).isEqualTo(200);
      Schemas schema = Schemas.of("sru-xsd/srw-types-" + version + ".xsd");
      assertThat(schema.violations(answer.body())).as(address).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "operation=searchRetrieve, 7",
    "operation=searchRetrieve&query=%28, 10",
    "operation=searchRetrieve&query=no.such%3Dx, 15|16",
    "operation=searchRetrieve&query=to%C3%A1n&startRecord=99999, 61",
    "operation=searchRetrieve&query=to%C3%A1n&recordSchema=nothing, 66",
    "operation=searchRetrieve&query=to%C3%A1n&maximumRecords=many, 6",
    "operation=nonsense, 4",
  })
  void giveTheDiagnosticThatTheStandardNumbers(
      String query, String number, LienthongServer server) {
    Http.Answer answer = Http.get(server.sru("union").base() + "?version=1.2&" + query);
    assertThat(Xml.parse(answer.body()).texts("uri"))
        .anyMatch(uri -> uri.matches("info:srw/diagnostic/1/(" + number + ")"));
  }

  @Test
  void pageThroughTheWholeResultWithoutRepeating(LienthongServer server) {
    Sru sru = server.sru("THPTDT");
    long count = sru.count("dc.title=toán");
    var seen = new HashSet<String>();
    for (int start = 1; start <= count; start += 20) {
      String answer =
          sru.search("dc.title=toán", "&recordSchema=marcxml&startRecord=" + start).body();
      for (var field : Xml.parse(answer).elements("controlfield")) {
        if (field.getAttribute("tag").equals("001")) {
          assertThat(seen.add(field.getTextContent())).isTrue();
        }
      }
    }
    assertThat(seen).hasSize(Math.toIntExact(count));
  }

  @Test
  void sayWhichVersionTheyFollow(LienthongServer server) {
    String body = server.sru("union").search("toán", "").body();
    assertThat(Xml.parse(body).texts("version")).contains("1.2");
  }

  @Test
  void comePackedToThoseWhoTakeIt(LienthongServer server) throws Exception {
    String address = server.sru("union").base() + "?query=to%C3%A1n&maximumRecords=20";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip").build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(String.join(", ", answer.headers().allValues("Vary")))
          .contains("Accept-Encoding")
          .matches("(.*, )?Accept(,.*)?");
      try (InputStream body = new GZIPInputStream(answer.body())) {
        assertThat(new String(body.readAllBytes(), UTF_8)).isEqualTo(Http.get(address).body());
      }
    }
  }

  @Test
  void refuseACatalogueThatIsNotThere(LienthongServer server) {
    Http.Answer answer = Http.get(server.address("/sru/NOBODY?operation=explain"));
    assertThat(answer.status() == 404 || answer.body().contains("diagnostic")).isTrue();
  }
}
