package org.lienthong.z3950.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.z3950.TestServer;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.ScanResponse;
import org.lienthong.z3950.apdu.SortKeySpec;
import org.lienthong.z3950.rpn.Pqf;
import org.lienthong.z3950.syntax.RecordReader;
import org.lienthong.z3950.syntax.RecordSyntax;

class Z3950ClientTest {
  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    server = TestServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Target target(String database) {
    return Target.parse("127.0.0.1:" + server.port() + "/" + database);
  }

  @Test
  void searchesAndReadsRecords() throws IOException {
    try (Z3950Client client = Z3950Client.connect(target("A"))) {
      assertThat(client.search(Pqf.parse("@attr 1=4 toán"))).isEqualTo(10);
      List<PresentedRecord> records = client.present(2, 3, RecordSyntax.USMARC, "F");
      assertThat(records).hasSize(3);
      var first = (PresentedRecord.Given) records.getFirst();
      assertThat(RecordReader.read(first.external()).first("245", 'a')).contains("Toán 2");
    }
  }

  @Test
  void scansTerms() throws IOException {
    try (Z3950Client client = Z3950Client.connect(target("A"))) {
      var start = (RpnStructure.AttributesPlusTerm) Pqf.parse("@attr 1=4 toán").rpn();
      ScanResponse terms = client.scan(start, 2);
      assertThat((ScanResponse.TermInfo) terms.entries().getFirst())
          .extracting(ScanResponse.TermInfo::globalOccurrences)
          .isEqualTo(10);
    }
  }

  @Test
  void sortsWhatItFound() throws IOException {
    try (Z3950Client client = Z3950Client.connect(target("A"))) {
      client.search(Pqf.parse("@attr 1=4 toán"));
      client.sort(List.of(by("date", SortKeySpec.DESCENDING)));
      var first = (PresentedRecord.Given) client.present(1, 1, RecordSyntax.USMARC, "F").getFirst();
      assertThat(RecordReader.read(first.external()).first("260", 'c')).contains("2010");
      assertThatThrownBy(() -> client.sort(List.of(by("nosuch", SortKeySpec.ASCENDING))))
          .isInstanceOf(Z3950Exception.class)
          .hasMessageContaining("207");
    }
  }

  private static SortKeySpec by(String field, int relation) {
    return new SortKeySpec(new SortKeySpec.SortField(field), relation, 1, null);
  }

  @Test
  void saysWhyTheServerRefused() throws IOException {
    try (Z3950Client client = Z3950Client.connect(target("nosuch"))) {
      assertThatThrownBy(() -> client.search(Pqf.parse("x")))
          .isInstanceOf(Z3950Exception.class)
          .hasMessageContaining("235")
          .hasMessageContaining("nosuch");
    }
  }

  @Test
  void isNotAcceptedWithAWrongPassword() {
    assertThatThrownBy(() -> Z3950Client.connect(target("A").withLogin("lan", "wrong")))
        .isInstanceOf(Z3950Exception.class);
  }

  @Test
  void isAcceptedWithTheRightOne() throws IOException {
    try (Z3950Client client = Z3950Client.connect(target("A").withLogin("lan", "bí-mật"))) {
      assertThat(client.agreed().result()).isTrue();
    }
  }

  @Test
  void goesOnWhereAnEarlierRunEnded() throws IOException {
    List<PresentedRecord> all = new ArrayList<>();
    try (ResumingSearch search =
        new ResumingSearch(
            target("A"), Pqf.parse("@attr 1=4 toán"), RecordSyntax.XML, "marcxml", 7)) {
      for (var page = search.next(); !page.isEmpty(); page = search.next()) {
        all.addAll(page);
      }
      assertThat(search.done()).isEqualTo(10);
    }
    assertThat(all).hasSize(3);
  }

  @Test
  void readsTargetsAsLibrariesWriteThem() {
    assertThat(Target.parse("z3950.loc.gov:7090/voyager"))
        .hasToString("z3950.loc.gov:7090/voyager");
    assertThat(Target.parse("lib.example")).hasToString("lib.example:210/Default");
    assertThat(Target.parse("[::1]:2100/A")).hasToString("::1:2100/A");
    assertThatThrownBy(() -> Target.parse("host:99999/x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Target.parse(":210/x")).isInstanceOf(IllegalArgumentException.class);
  }
}
