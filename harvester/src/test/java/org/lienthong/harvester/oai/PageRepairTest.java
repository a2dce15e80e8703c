package org.lienthong.harvester.oai;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.lienthong.core.store.Origin;
import org.lienthong.harvester.http.FetchException;
import org.lienthong.harvester.oai.OaiRecord.Alive;
import org.lienthong.harvester.oai.OaiRecord.Gone;
import org.lienthong.harvester.oai.OaiRecord.Unusable;

class PageRepairTest {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
          + "<responseDate>2026-01-02T03:04:05Z</responseDate><request/><ListRecords>";
  private static final String FOOT =
      "<resumptionToken completeListSize=\"3\"> next&amp;1 </resumptionToken></ListRecords></OAI-PMH>";

  private static String record(String id, String title) {
    return "<record><header><identifier>oai:x:"
        + id
        + "</identifier><datestamp>2026-01-01</datestamp></header><metadata>"
        + "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><leader>00000nam a2200000 i 4500</leader>"
        + "<datafield tag=\"245\" ind1=\"0\" ind2=\"0\"><subfield code=\"a\">"
        + title
        + "</subfield></datafield></record></metadata></record>";
  }

  private static OaiPage read(String xml, Charset charset) throws FetchException {
    return PageRepair.read(xml.getBytes(charset));
  }

  private static OaiPage read(String xml) throws FetchException {
    return read(xml, UTF_8);
  }

  private static Alive alive(OaiPage page, int index) {
    return (Alive) page.records().get(index).content();
  }

  private static String title(OaiPage page, int index) {
    return alive(page, index).marc().first("245", 'a').orElse("");
  }

  @Test
  void readsAPage() throws FetchException {
    OaiPage page = read(HEAD + record("1", "Truyện Kiều") + FOOT);
    assertThat(page.responseDate()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(page.token()).isEqualTo("next&1");
    assertThat(page.completeListSize()).isEqualTo(3);
    assertThat(title(page, 0)).isEqualTo("Truyện Kiều");
    assertThat(alive(page, 0).repaired()).isFalse();
  }

  @Test
  void mendsOnlyTheRecordThatIsBroken() throws FetchException {
    OaiPage page =
        read(HEAD + record("1", "A & B") + record("2", "C\u000bD&#x1B;") + record("3", "E") + FOOT);
    assertThat(title(page, 0)).isEqualTo("A & B");
    assertThat(title(page, 1).strip()).isEqualTo("C D");
    assertThat(alive(page, 1).repaired()).isTrue();
    assertThat(alive(page, 1).replaced()).as("VT and the reference to ESC").isEqualTo(2);
    assertThat(alive(page, 2).repaired()).isFalse();
    assertThat(alive(page, 2).replaced()).isZero();
    assertThat(page.token()).isEqualTo("next&1");
  }

  @Test
  void namesTheRecordThatCannotBeMended() throws FetchException {
    String broken = record("2", "x").replace("</datafield>", "</datafeld>");
    OaiPage page = read(HEAD + record("1", "A") + broken + record("3", "B") + FOOT);
    assertThat(page.records()).hasSize(3);
    assertThat(page.records().get(1).identifier()).isEqualTo("oai:x:2");
    assertThat(page.records().get(1).content()).isInstanceOf(Unusable.class);
    assertThat(title(page, 2)).isEqualTo("B");
  }

  @Test
  void readsOctetsOfLatin1AsSuch() throws FetchException {
    OaiPage page = read(HEAD + record("1", "Caf\u00e9 ") + record("2", "x") + FOOT, ISO_8859_1);
    assertThat(title(page, 0)).startsWith("Café");
    assertThat(alive(page, 0).repaired()).isTrue();
    assertThat(alive(page, 1).repaired()).isFalse();
  }

  @Test
  void readsUtf16() throws FetchException {
    assertThat(title(read(HEAD + record("1", "Đất") + FOOT, UTF_16), 0)).isEqualTo("Đất");
  }

  @Test
  void overlooksWhatStandsBehindTheEnd() throws FetchException {
    assertThat(read(HEAD + record("1", "A") + FOOT + "<br>garbage").records()).hasSize(1);
  }

  @Test
  void expandsNoEntitiesOfADocumentType() throws FetchException {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
    OaiPage page = read(bomb + HEAD.substring(HEAD.indexOf("?>") + 2) + record("1", "&b;") + FOOT);
    assertThat(title(page, 0)).isEqualTo("&b;");
  }

  @Test
  void readsDeletedRecords() throws FetchException {
    OaiPage page =
        read(HEAD + record("1", "A").replace("<header>", "<header status='deleted'>") + FOOT);
    assertThat(page.records().getFirst().content()).isInstanceOf(Gone.class);
  }

  @Test
  void readsWhereTheSourceHadTheRecordFrom() throws FetchException {
    String about =
        "<about><provenance xmlns=\"http://www.openarchives.org/OAI/2.0/provenance\">"
            + "<originDescription harvestDate=\"2025-05-06T07:08:09Z\" altered=\"true\">"
            + "<baseURL>http://a/oai</baseURL><identifier>oai:a:1</identifier>"
            + "<datestamp>2025-01-01</datestamp><metadataNamespace>urn:m</metadataNamespace>"
            + "<originDescription harvestDate=\"2024-05-06T07:08:09Z\" altered=\"false\">"
            + "<baseURL>http://b/oai</baseURL><identifier>oai:b:9</identifier>"
            + "<datestamp>2024-01-01</datestamp><metadataNamespace>urn:m</metadataNamespace>"
            + "</originDescription></originDescription></provenance></about></record>";
    String with = record("1", "A").replaceFirst("</metadata></record>$", "</metadata>" + about);
    Origin before = Objects.requireNonNull(alive(read(HEAD + with + FOOT), 0).before());
    assertThat(before.identifier()).isEqualTo("oai:a:1");
    assertThat(before.altered()).isTrue();
    assertThat(Objects.requireNonNull(before.before()).baseUrl()).isEqualTo("http://b/oai");
  }

  @Test
  void takesAPageThatWasCutOffForAPassingFault() {
    String page = HEAD + record("1", "A") + FOOT;
    assertThatThrownBy(() -> read(page.substring(0, page.length() / 2)))
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> assertThat(e.kind()).isEqualTo(FetchException.Kind.TRANSIENT))
        .hasMessageContaining("cut off");
  }

  @Test
  void refusesAPageOfHtml() {
    assertThatThrownBy(() -> read("<html><body>Error<br>&nbsp;</body></html>"))
        .isInstanceOf(FetchException.class)
        .hasMessageContaining("not OAI-PMH");
  }

  @Test
  void readsWhatRealRepositoriesSend() throws Exception {
    Path file = Path.of("../../shared/data/oai-sru/php-marc__oaipmh-bibsys.xml");
    Assumptions.assumeTrue(Files.exists(file), "skipped: ../shared/data/oai-sru is not present");
    assertThat(PageRepair.read(Files.readAllBytes(file)).records()).isNotEmpty();
  }

  @Property(tries = 300)
  void neverFailsOtherwiseThanItSays(
      @ForAll @IntRange(min = 0, max = 2_000) int at, @ForAll byte damage, @ForAll boolean cut) {
    byte[] page = (HEAD + record("1", "Đất & nước") + record("2", "B") + FOOT).getBytes(UTF_8);
    int place = at % page.length;
    page[place] = damage;
    byte[] sent = cut ? java.util.Arrays.copyOf(page, place) : page;
    try {
      assertThat(PageRepair.read(sent)).isNotNull();
    } catch (FetchException expected) {
      assertThat(expected).hasMessageMatching("(?s).+");
    }
  }
}
