package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a server's jobs through commands. */
class JobsTest {
  /** A command begins and ends while an import of these is running. */
  private static final int MANY = 12_000;

  /** An import of these is running when its first records are found. */
  private static final int ENOUGH = 6_000;

  private static final Duration LONG = Duration.ofMinutes(3);
  private static final String ALL = "cql.allRecords=1";

  @TempDir private Path folder;
  private Lienthong program;

  @BeforeEach
  void addLibrary() {
    program = new Lienthong(folder.resolve("data"));
    program.addLibrary("A");
  }

  private String file(int records) {
    return MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", records)).toString();
  }

  private String detachedImport(int records) {
    return program.done("import", "--library", "A", "--detach", file(records)).lines().getFirst();
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
      job = detachedImport(ENOUGH);
      awaitSome(server);
      server.command().kill();
    }
    assertThat(state(job)).isEqualTo("running");
    try (LienthongServer server = program.serve()) {
      // First by a request: commands that ask again and again would slow the import.
      Wait.until(LONG, "all records", () -> server.sru("A").count(ALL) == ENOUGH);
      Wait.until(LONG, "the job to end", () -> state(job).equals("done"));
      assertThat(program.done("job", "show", job).lines())
          .anyMatch(line -> line.contains("the job is resumed"));
    }
  }

  @Test
  void cancelsAnImportAtASafePoint() {
    try (LienthongServer server = program.serve()) {
      String job = detachedImport(MANY);
      awaitSome(server);
      program.done("job", "cancel", job);
      Wait.until(LONG, "the job to end", () -> state(job).equals("cancelled"));
    }
    assertThat(program.records("A")).hasSizeBetween(1, MANY - 1);
  }

  @Test
  void goesOnWithoutTheCommandThatAskedForIt() {
    try (LienthongServer server = program.serve()) {
      try (RunningCommand command = program.start("import", "--library", "A", file(ENOUGH))) {
        awaitSome(server);
        command.kill();
      }
      Wait.until(LONG, "all records", () -> server.sru("A").count(ALL) == ENOUGH);
    }
  }
}
