package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a server's jobs through commands. */
class JobsTest {
  private static final int MANY = 8_000;
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final String ALL = "cql.allRecords=1";

  @TempDir private Path folder;
  private Lienthong program;
  private Path file;

  @BeforeEach
  void prepareAnImport() {
    program = new Lienthong(folder.resolve("data"));
    program.addLibrary("A");
    file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", MANY));
  }

  private String detachedImport() {
    return program.done("import", "--library", "A", "--detach", file.toString()).lines().getFirst();
  }

  private String state(String job) {
    return program.done("job", "show", job).lines().stream()
        .filter(line -> line.startsWith("state\t"))
        .findFirst()
        .orElseThrow()
        .substring("state\t".length());
  }

  private void awaitSome(LienthongServer server) {
    Wait.until(LONG, "some records", () -> server.sru("A").count(ALL) > 0);
  }

  @Test
  void resumesAnImportAfterAKill() {
    String job;
    try (LienthongServer server = program.serve()) {
      job = detachedImport();
      awaitSome(server);
      server.command().kill();
    }
    assertThat(state(job)).isEqualTo("running");
    try (LienthongServer server = program.serve()) {
      Wait.until(LONG, "the job to end", () -> state(job).equals("done"));
      Wait.until(LONG, "all records", () -> server.sru("A").count(ALL) == MANY);
      assertThat(program.done("job", "show", job).lines())
          .anyMatch(line -> line.contains("the job is resumed"));
    }
  }

  @Test
  void cancelsAnImportAtASafePoint() {
    try (LienthongServer server = program.serve()) {
      String job = detachedImport();
      awaitSome(server);
      program.done("job", "cancel", job);
      Wait.until(LONG, "the job to end", () -> state(job).equals("cancelled"));
    }
    assertThat(program.records("A")).hasSizeBetween(1, MANY - 1);
  }

  @Test
  void goesOnWithoutTheCommandThatAskedForIt() {
    try (LienthongServer server = program.serve()) {
      try (RunningCommand command = program.start("import", "--library", "A", file.toString())) {
        awaitSome(server);
        command.kill();
      }
      Wait.until(LONG, "all records", () -> server.sru("A").count(ALL) == MANY);
    }
  }
}
