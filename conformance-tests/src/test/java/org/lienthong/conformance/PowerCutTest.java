package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of kill -9 at several moments: what was reported as stored is present and searchable
 * afterwards.
 */
class PowerCutTest {
  private static final int MANY = 2_000;
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final String ALL = "cql.allRecords=1";

  @TempDir private Path folder;

  @Test
  void keepsWhatWasReportedAndLetsIndexAndUnionCatchUp() {
    Lienthong program = new Lienthong(folder.resolve("data"));
    program.addLibrary("A");
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", MANY));
    try (LienthongServer server = program.serve()) {
      assertThat(program.importFiles("A", List.of(file)).expecting(0).counts().added())
          .isEqualTo(MANY);
      server.command().kill();
    }
    assertAllSearchable(program, MANY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50})
  void resumesAnImportThatTheServerDidNotSurvive(int percent) {
    Lienthong program = new Lienthong(folder.resolve("data"));
    program.addLibrary("A");
    Path before = MarcFiles.iso2709(folder.resolve("b.mrc"), MarcFiles.numbered("b", 500));
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", MANY));
    try (LienthongServer server = program.serve()) {
      program.importFiles("A", List.of(before)).expecting(0);
      try (RunningCommand command = program.start("import", "--library", "A", file.toString())) {
        long enough = 500 + MANY * (long) percent / 100;
        Wait.until(
            LONG,
            "some records",
            () -> server.sru("A").count(ALL) >= enough || !command.isRunning());
        server.command().kill();
      }
    }
    assertThat(program.records("A").stream().filter(r -> r.id().startsWith("b"))).hasSize(500);
    Counts resumed = program.importFiles("A", List.of(file)).expecting(0).counts();
    assertThat(resumed.added() + resumed.unchanged()).isEqualTo(MANY);
    assertAllSearchable(program, MANY + 500);
  }

  @Test
  void resumesAnImportThatWasItselfKilled() {
    Lienthong program = new Lienthong(folder.resolve("data"));
    program.addLibrary("A");
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", MANY));
    try (RunningCommand command = program.start("import", "--library", "A", file.toString())) {
      Path records = program.data().resolve("records.sqlite-wal");
      Wait.until(
          LONG,
          "the import to write",
          () -> records.toFile().length() > 1_000_000 || !command.isRunning());
      command.kill();
    }
    Counts resumed = program.importFiles("A", List.of(file)).expecting(0).counts();
    assertThat(resumed.added() + resumed.unchanged()).isEqualTo(MANY);
    assertAllSearchable(program, MANY);
  }

  @Test
  void resumesAHarvestThatWasKilled() {
    var member = new Lienthong(folder.resolve("member"));
    member.addLibrary("M");
    Path file = MarcFiles.iso2709(folder.resolve("m.mrc"), MarcFiles.numbered("m", MANY));
    member.importFiles("M", List.of(file)).expecting(0);
    var lead = new Lienthong(folder.resolve("lead"));
    try (LienthongServer source = member.serve();
        LienthongServer server = lead.serve()) {
      lead.done("library", "add", "M", "--name", "M", "--oai", source.oai("M"));
      try (RunningCommand command = lead.start("harvest", "M")) {
        Wait.until(
            LONG, "some records", () -> server.sru("M").count(ALL) > 0 || !command.isRunning());
        server.command().kill();
      }
      lead.done("harvest", "M");
      assertThat(lead.records("M")).hasSize(MANY);
      assertAllSearchable(lead, MANY);
    }
  }

  private static void assertAllSearchable(Lienthong program, int count) {
    String library = program.records().getFirst().library();
    try (LienthongServer server = program.serve()) {
      Wait.until(LONG, "index", () -> server.sru(library).count(ALL) == count);
      Wait.until(LONG, "union", () -> server.sru("union").count(ALL) == count);
    }
    assertThat(program.records().stream().filter(r -> !r.deleted())).hasSize(count);
  }
}
