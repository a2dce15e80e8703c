package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Imports of real records by the program. Files of more than a thousand records are left out unless
 * {@code -Dlienthong.import.records=100000} sets another limit: how they are read is tested without
 * a program, in {@code RealFilesTest} of {@code marc} and {@code harvester}.
 */
class RealRecordsTest {
  private static final int MOST = Integer.getInteger("lienthong.import.records", 1_000);

  @TempDir private Path folder;

  @BeforeEach
  void addLibrary() {
    program().addLibrary("ALL");
  }

  @Test
  void accountsForEveryRecordOfEveryFileAndFindsThem() {
    Map<Path, Integer> expected = new HashMap<>(OutsideData.recordCounts());
    // Ten of its records have no leader; the list of the data omits them, we read them.
    expected.computeIfPresent(
        OutsideData.at("marc21/cob_index__marc_fixture.xml.gz"), (_, n) -> n + 10);
    List<Path> files = new ArrayList<>(OutsideData.filesIn("marc21"));
    files.addAll(OutsideData.filesIn("marc21/gpo-cgp"));
    files.removeIf(file -> expected.getOrDefault(file, Integer.MAX_VALUE) > MOST);
    assertThat(files).hasSizeGreaterThan(100);
    Outcome outcome = program().importFiles("ALL", files);
    assertThat(outcome.status()).isIn(0, 1);
    assertSoftly(softly -> {
      for (JsonNode file : outcome.json().get("files")) {
        Counts counts = Counts.of(file);
        Path path = Path.of(file.get("file").stringValue());
        softly
            .assertThat(counts.read())
            .as("%s", path)
            .isEqualTo(expected.getOrDefault(path, -1).longValue());
        softly.assertThat(counts.accountedFor()).as("%s", file).isEqualTo(counts.read());
      }
    });
    long kept = program().records("ALL").stream().filter(r -> !r.deleted()).count();
    Counts all = outcome.counts();
    assertThat(kept).isEqualTo(all.added() - all.deleted());
    try (LienthongServer server = program().serve()) {
      assertThat(server.sru("ALL").count("cql.allRecords=1")).isEqualTo(kept);
      findsKnownTitles(server);
    }
  }

  private static void findsKnownTitles(LienthongServer server) {
    Map<String, String> typed =
        Map.of(
            "phóng sự báo chí", "phong su bao chi",
            "quy trình quản lý chất thải rắn", "quy trinh quan li chat thai ran",
            "sämtlicher werke", "samtlicher werke",
            "pride and prejudice", "PRIDE AND PREJUDICE");
    typed.forEach((marked, plain) -> {
      Sru sru = server.sru("ALL");
      long found = sru.count("dc.title=\"" + marked + "\"");
      assertThat(found).as(marked).isPositive();
      assertThat(sru.count("dc.title=\"" + plain + "\"")).as(plain).isEqualTo(found);
      Yaz yaz = server.yaz("ALL");
      assertThat(yaz.count("@attr 1=4 \"" + plain + "\"")).as(plain).isEqualTo(found);
    });
  }

  @Test
  void survivesEveryMalformedFileAndNamesWhatItRejects() {
    List<Path> files = OutsideData.filesIn("malformed");
    Outcome outcome = program().importFiles("ALL", files);
    assertThat(outcome.status()).isIn(0, 1);
    assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
    assertThat(outcome.json().get("files").size()).isEqualTo(files.size());
    assertSoftly(softly -> {
      for (JsonNode file : outcome.json().get("files")) {
        Counts counts = Counts.of(file);
        softly.assertThat(counts.accountedFor()).as("%s", file).isEqualTo(counts.read());
        if (counts.rejected() > 0) {
          String name = Path.of(file.get("file").stringValue()).getFileName().toString();
          softly.assertThat(outcome.err()).contains(name);
        }
      }
    });
  }

  private Lienthong program() {
    return new Lienthong(folder.resolve("data"));
  }
}
