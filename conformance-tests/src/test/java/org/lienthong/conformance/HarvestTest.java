package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.demo.SampleCatalogues;
import org.lienthong.marc.MarcRecord;

class HarvestTest {
  private static final Duration TO_CLOSE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void gathersWhatAnIndependentHarvesterSees() {
    Lienthong member = member("THTT", SampleCatalogues.of("THTT"));
    try (LienthongServer server = member.serve()) {
      Lienthong lead = lead();
      lead.done("library", "add", "THTT", "--name", "Tre Trúc", "--oai", server.oai("THTT"));
      harvestUntil(lead, "THTT", SampleCatalogues.of("THTT").size(), 0);
      List<String> kept =
          lead.records("THTT").stream()
              .map(r ->
                  r.sourceIdentifier() + "\t" + r.sourceDatestamp() + "\t" + (r.deleted() ? 1 : 0))
              .toList();
      assertThat(kept)
          .containsExactlyInAnyOrderElementsOf(OaiClient.harvest(server.oai("THTT"), "marc21"));
      Counts again = lead.done("harvest", "THTT", "--json").counts();
      assertThat(again.added() + again.changed() + again.deleted()).isZero();
    }
  }

  @Test
  void followsChangesAndDeletionsAtTheSource() {
    List<MarcRecord> records = MarcFiles.numbered("m", 20);
    Lienthong member = member("M", records);
    try (LienthongServer server = member.serve()) {
      Lienthong lead = lead();
      lead.done("library", "add", "M", "--name", "M", "--oai", server.oai("M"));
      harvestUntil(lead, "M", 20, 0);
      MarcRecord gone =
          new MarcRecord(records.get(3).leader().with(5, 'd'), records.get(3).fields());
      Path later =
          MarcFiles.iso2709(
              folder.resolve("later.mrc"), List.of(gone, MarcFiles.record("m4", "Nhan đề mới")));
      member.importFiles("M", List.of(later)).expecting(0);
      harvestUntil(lead, "M", 19, 1);
      try (LienthongServer leading = lead.serve()) {
        assertThat(leading.sru("union").count("dc.title=\"nhan đề mới\"")).isEqualTo(1);
        assertThat(leading.sru("union").count("cql.allRecords=1")).isEqualTo(19);
      }
    }
  }

  @Test
  void namesAMemberThatCannotBeReachedAndGathersTheOthers() {
    Lienthong member = member("M", MarcFiles.numbered("m", 5));
    try (LienthongServer server = member.serve()) {
      Lienthong lead = lead();
      String nobody = "http://127.0.0.1:" + Ports.free() + "/oai";
      lead.done("library", "add", "GONE", "--name", "Vắng", "--oai", nobody);
      lead.done("library", "add", "M", "--name", "M", "--oai", server.oai("M"));
      Wait.until(TO_CLOSE, "the open second to end", () -> listed(server.oai("M")) == 5);
      Outcome outcome = lead.run("harvest", "--all");
      assertThat(outcome.status()).isEqualTo(1);
      assertThat(outcome.err()).contains("GONE");
      assertThat(lead.records("M")).hasSize(5);
    }
  }

  /** Harvests until all of the member's closed seconds have arrived. */
  private static void harvestUntil(Lienthong lead, String code, int live, int deleted) {
    Wait.until(
        TO_CLOSE,
        live + " live and " + deleted + " deleted records",
        () -> {
          lead.done("harvest", "--all");
          List<SourceRecord> records = lead.records(code);
          long gone = records.stream().filter(SourceRecord::deleted).count();
          return gone == deleted && records.size() - gone == live;
        });
  }

  private static int listed(String oai) {
    return Xml.parse(Http.get(oai + "?verb=ListIdentifiers&metadataPrefix=marc21").body())
        .texts("identifier")
        .size();
  }

  private Lienthong lead() {
    return new Lienthong(folder.resolve("lead"));
  }

  private Lienthong member(String code, List<MarcRecord> records) {
    var member = new Lienthong(folder.resolve("member"));
    member.addLibrary(code);
    Path file = MarcFiles.iso2709(folder.resolve("member.mrc"), records);
    member.importFiles(code, List.of(file)).expecting(0);
    return member;
  }
}
