package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.OAIClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.model.Context.KnownTransformer;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.marc.MarcRecord;

/**
 * Tests that independent harvesters of a whole repository get exactly its identifiers, including
 * deleted ones, and that all answers are valid against the schemas.
 *
 * <p>{@code -Dlienthong.harvest.records=100000} sets the size of the repository.
 */
class WholeHarvestTest {
  private static final int RECORDS = Integer.getInteger("lienthong.harvest.records", 700);
  private static final int FILE = 10_000;
  private static final int DELETED = 5;
  private static final int PAGE = 200;
  private static final Duration TO_CLOSE = Duration.ofMinutes(2);
  private static final Pattern SIZE = Pattern.compile("completeListSize=\"(\\d+)\"");
  private static final Pattern JSON_ID = Pattern.compile("\"_id\":\"([^\"]+)\"");

  @TempDir private static Path folder;
  private static LienthongServer server;
  private static List<String> expected;
  private CheckingProxy proxy;

  @BeforeAll
  static void fill() {
    Lienthong program = new Lienthong(folder.resolve("data"));
    program.addLibrary("KHO");
    for (int start = 0; start < RECORDS; start += FILE) {
      put(program, "kho" + start + "-", Math.min(FILE, RECORDS - start));
    }
    List<MarcRecord> gone =
        MarcFiles.numbered("kho0-", DELETED).stream()
            .map(record -> new MarcRecord(record.leader().with(5, 'd'), record.fields()))
            .toList();
    Path deletions = MarcFiles.iso2709(folder.resolve("deletions.mrc"), gone);
    assertThat(program.importFiles("KHO", List.of(deletions)).counts().deleted())
        .isEqualTo(DELETED);
    expected =
        program.records("KHO").stream()
            .map(record -> "oai:lienthong.example:KHO/" + record.id())
            .toList();
    assertThat(expected).hasSize(RECORDS).doesNotHaveDuplicates();
    server = program.serve();
    Wait.until(TO_CLOSE, "the open second to end", WholeHarvestTest::isListed);
  }

  private static void put(Lienthong program, String prefix, int count) {
    Path file = MarcFiles.iso2709(folder.resolve("records.mrc"), MarcFiles.numbered(prefix, count));
    assertThat(program.importFiles("KHO", List.of(file)).counts().added()).isEqualTo(count);
  }

  private static boolean isListed() {
    Matcher size =
        SIZE.matcher(
            Http.get(server.oai("KHO") + "?verb=ListIdentifiers&metadataPrefix=oai_dc").body());
    return size.find() && Integer.parseInt(size.group(1)) == RECORDS;
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void startChecking() {
    proxy = CheckingProxy.before(server.address(""), Schemas.of("oai-xsd/all.xsd"));
  }

  @AfterEach
  void stopChecking() {
    if (proxy != null) {
      proxy.close();
    }
  }

  private void gathered(List<String> identifiers) {
    assertThat(identifiers).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(proxy.violations()).isEmpty();
    assertThat(proxy.answers()).isGreaterThanOrEqualTo((RECORDS + PAGE - 1) / PAGE);
  }

  @Test
  void xoaiOfMavenCentral() throws Exception {
    String base = proxy.address("/oai/KHO");
    Context context =
        new Context()
            .withBaseUrl(base)
            .withGranularity(Granularity.Second)
            .withOAIClient(OAIClient.newBuilder().withBaseUrl(base).build())
            .withMetadataTransformer("oai_dc", KnownTransformer.OAI_DC);
    Iterator<Record> records =
        new ServiceProvider(context)
            .listRecords(ListRecordsParameters.request().withMetadataPrefix("oai_dc"));
    List<String> found = new ArrayList<>();
    int deleted = 0;
    while (records.hasNext()) {
      Record record = records.next();
      found.add(record.getHeader().getIdentifier());
      deleted += record.getHeader().isDeleted() ? 1 : 0;
    }
    gathered(found);
    assertThat(deleted).isEqualTo(DELETED);
  }

  @Test
  void oaiPmhOfPerl() {
    List<String> lines = OaiClient.harvest(proxy.address("/oai/KHO"), "marc21");
    gathered(lines.stream().map(line -> line.split("\t")[0]).toList());
    assertThat(lines.stream().filter(line -> line.endsWith("\t1"))).hasSize(DELETED);
  }

  @Test
  void catmanduOfPerl() {
    Programs.assumeInstalled("catmandu");
    Programs.assumePerlModule("Catmandu::Importer::OAI");
    List<String> command =
        List.of(
            "catmandu",
            "convert",
            "OAI",
            "--url",
            proxy.address("/oai/KHO"),
            "--metadataPrefix",
            "oai_dc",
            "to",
            "JSON",
            "--line_delimited",
            "1");
    List<String> lines = Programs.run(command, Map.of(), "").expecting(0).lines();
    gathered(lines.stream().map(WholeHarvestTest::id).toList());
  }

  private static String id(String line) {
    Matcher matcher = JSON_ID.matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return matcher.group(1);
  }
}
