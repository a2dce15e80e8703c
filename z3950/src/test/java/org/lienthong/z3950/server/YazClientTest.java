package org.lienthong.z3950.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.z3950.TestServer;

/** Our server with yaz-client, as a cataloguer would use it. */
class YazClientTest {
  private static final Path PROGRAM = Path.of("/usr/bin/yaz-client");

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Files.isExecutable(PROGRAM), "skipped: " + PROGRAM + " not installed");
    server = TestServer.start(folder);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static String run(String... commands) throws IOException, InterruptedException {
    Process client = new ProcessBuilder(PROGRAM.toString()).redirectErrorStream(true).start();
    try (var out = client.outputWriter(UTF_8)) {
      for (String command : commands) {
        out.write(command.replace("SERVER", "127.0.0.1:" + server.port()) + "\n");
      }
      out.write("quit\n");
    }
    String said = new String(client.getInputStream().readAllBytes(), UTF_8);
    assertThat(client.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  @Test
  void findsAndShowsRecordsInEverySyntax() throws Exception {
    String said =
        run(
            "open SERVER/a",
            "find @attr 1=4 toán",
            "format usmarc",
            "show 1",
            "format xml",
            "show 2",
            "format sutrs",
            "show 3",
            "format opac",
            "show 4",
            "format grs-1",
            "show 5");
    assertThat(said)
        .contains("Number of hits: 10")
        .contains("245 10 $a Toán 1")
        .contains("<subfield code=\"a\">Toán 2</subfield>")
        .contains("Record type: SUTRS")
        .contains("shelvingLocation: Kho mượn")
        .contains("itemId: DKCBa4")
        .contains("(3,a) Toán 5");
  }

  @Test
  void isToldThatASortKeyIsUnknown() throws Exception {
    assertThat(run("open SERVER/a", "find @attr 1=4 toán", "sort 1=9999 <"))
        .contains("Unsupported Use attribute", "9999");
  }

  /** With a schema, yaz-client sends CompSpec; of the schema itself only what is an OID. */
  @ParameterizedTest
  @CsvSource({
    "mods, http://www.loc.gov/mods/v3",
    "dc, http://purl.org/dc/elements/1.1/",
    "marcxml, http://www.loc.gov/MARC21/slim",
  })
  void showsRecordsInSchemasByElementSetNameAlsoInCompSpec(String schema, String namespace)
      throws Exception {
    for (String composition : new String[] {"elements F", "schema " + schema}) {
      String said =
          run(
              "open SERVER/a",
              "find @attr 1=4 toán",
              "format xml",
              composition,
              "elements " + schema,
              "show 2");
      assertThat(said).contains("Record type: XML", namespace, ">Toán 2<");
    }
  }

  @Test
  void givesModsOfVersion38() throws Exception {
    String said =
        run("open SERVER/a", "find @attr 1=31 2002", "format xml", "elements mods", "show 1");
    assertThat(said).contains("version=\"3.8\"", "mods-3-8.xsd");
  }

  @Test
  void showsHoldingsForElementSetOpac() throws Exception {
    String said =
        run("open SERVER/a", "find @attr 1=4 toán", "format usmarc", "elements opac", "show 4");
    assertThat(said).contains("Record type: OPAC", "itemId: DKCBa4");
  }

  @Test
  void showsRecordsInASchemaByItsObjectIdentifier() throws Exception {
    assertThat(
            run(
                "open SERVER/a",
                "find @attr 1=4 toán",
                "format xml",
                "elements F",
                "schema 1.2.840.10003.13.11",
                "show 4"))
        .contains("Record type: XML", "http://www.loc.gov/standards/iso20775/");
  }

  @Test
  void refusesASchemaThatItHasNot() throws Exception {
    String gils = "1.2.840.10003.13.2";
    assertThat(
            run("open SERVER/a", "find @attr 1=4 toán", "format xml", "schema " + gils, "show 1"))
        .contains("[1066]", gils);
    assertThat(
            run("open SERVER/a", "find @attr 1=4 toán", "format xml", "elements nosuch", "show 1"))
        .contains("[25]", "nosuch");
  }

  @Test
  void understandsCqlAndCcl() throws Exception {
    assertThat(run("open SERVER/a", "querytype cql", "find dc.title=toán and dc.date=2003"))
        .contains("Number of hits: 1");
    assertThat(run("open SERVER/a", "querytype ccl", "find ti=toán and py=2003"))
        .contains("Number of hits: 1");
  }

  @Test
  void tellsTheHitsOfEachOperand() throws Exception {
    assertThat(run("open SERVER/a", "find @and @attr 1=4 toán @attr 1=31 2003"))
        .contains("Number of hits: 1", "SearchResult-1:", "term=toán cnt=10", "term=2003 cnt=1");
  }

  @Test
  void negotiatesTheCharacterSet() throws Exception {
    assertThat(run("negcharset utf-8", "open SERVER/a")).contains("Accepted character set : UTF-8");
  }

  @Test
  void explainsItself() throws Exception {
    assertThat(
            run(
                "open SERVER/IR-Explain-1",
                "find @attrset exp-1 @attr 1=1 databaseinfo",
                "format explain",
                "show 1+3"))
        .contains("Number of hits: 4")
        .contains("databaseInfo")
        .contains("name 'A'");
  }

  @Test
  void updatesForThoseWhoMay() throws Exception {
    Path record = folder.resolve("new.xml");
    Files.writeString(
        record,
        """
        <record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000 a 4500</leader>\
        <controlfield tag="001">n1</controlfield><datafield tag="245" ind1="1" ind2="0">\
        <subfield code="a">Hoá học</subfield></datafield></record>\
        """);
    assertThat(run("open SERVER/A", "update insert 99 <" + record))
        .contains("Status: failure")
        .contains("[222]");
    assertThat(
            run(
                "auth lan/bí-mật",
                "open SERVER/A",
                "update insert 99 <" + record,
                "find @attr 1=4 hoá",
                "update delete 99 <" + record,
                "find @attr 1=4 hoá"))
        .contains("Status: done")
        .containsSubsequence("Number of hits: 1", "Number of hits: 0");
  }
}
