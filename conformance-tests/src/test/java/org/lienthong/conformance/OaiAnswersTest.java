package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SampleServer.class)
class OaiAnswersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "verb=Identify",
        "verb=ListMetadataFormats",
        "verb=ListSets",
        "verb=ListIdentifiers&metadataPrefix=oai_dc",
        "verb=ListRecords&metadataPrefix=oai_dc",
        "verb=ListRecords&metadataPrefix=marc21",
        "verb=ListRecords&metadataPrefix=marc21&until=1999-01-01",
        "verb=ListRecords&resumptionToken=nonsense",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=nonsense",
        "verb=Nonsense",
        "",
      })
  void followTheSchemas(String query, LienthongServer server) {
    Schemas schema = Schemas.of("oai-xsd/all.xsd");
    for (String catalogue : new String[] {"union", "THPTDT"}) {
      String address = server.oai(catalogue) + "?" + query;
      assertThat(schema.violations(Http.get(address).body())).as(address).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "verb=Nonsense, badVerb",
    "'', badVerb",
    "verb=Identify&extra=1, badArgument",
    "verb=ListRecords, badArgument",
    "verb=ListRecords&metadataPrefix=nothing, cannotDisseminateFormat",
    "verb=ListRecords&resumptionToken=nonsense, badResumptionToken",
    "verb=ListRecords&metadataPrefix=oai_dc&until=1999-01-01, noRecordsMatch",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=nonsense, idDoesNotExist",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-40, badArgument",
  })
  void giveEveryErrorItsCode(String query, String code, LienthongServer server) {
    Xml answer = Xml.parse(Http.get(server.oai("union") + "?" + query).body());
    assertThat(answer.elements("error"))
        .singleElement()
        .matches(error -> error.getAttribute("code").equals(code));
  }

  @Test
  void promiseSecondsAndPersistentDeletes(LienthongServer server) {
    Xml answer = Xml.parse(Http.get(server.oai("THTT") + "?verb=Identify").body());
    assertThat(answer.texts("granularity")).containsExactly("YYYY-MM-DDThh:mm:ssZ");
    assertThat(answer.texts("deletedRecord")).containsExactly("persistent");
  }

  @Test
  void giveTheSameRecordAloneAndInAList(LienthongServer server) {
    String base = server.oai("THPTDT");
    Xml list = Xml.parse(Http.get(base + "?verb=ListRecords&metadataPrefix=marc21").body());
    String identifier = list.texts("identifier").getFirst();
    Xml alone =
        Xml.parse(
            Http.get(
                    base
                        + "?verb=GetRecord&metadataPrefix=marc21&identifier="
                        + Http.encoded(identifier))
                .body());
    assertThat(alone.texts("metadata")).containsExactly(list.texts("metadata").getFirst());
  }
}
