package org.lienthong.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a server at work, and kill -9 of a backup and of a restore. */
class BackupRestoreTest {
  private static final int MANY = 2_000;
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir private Path folder;
  private Lienthong program;
  private Path backup;

  @BeforeEach
  void fill() {
    program = new Lienthong(folder.resolve("data"));
    backup = folder.resolve("b.zip");
    program.addLibrary("A");
    Path file = MarcFiles.iso2709(folder.resolve("a.mrc"), MarcFiles.numbered("a", MANY));
    program.importFiles("A", List.of(file)).expecting(0);
  }

  private Lienthong restored(String name) {
    Lienthong other = new Lienthong(folder.resolve(name));
    other.done("restore", backup.toString());
    return other;
  }

  @Test
  void isTakenWhileAnImportWritesAndIsSoundElsewhere() {
    program.addLibrary("B");
    Path file = MarcFiles.iso2709(folder.resolve("b.mrc"), MarcFiles.numbered("b", MANY));
    try (LienthongServer server = program.serve();
        RunningCommand importing = program.start("import", "--library", "B", file.toString())) {
      Wait.until(
          LONG,
          "some records",
          () -> server.sru("B").count("cql.allRecords=1") > 0 || !importing.isRunning());
      Outcome outcome = program.done("backup", backup.toString(), "--json");
      long live = outcome.json().path("catalogues").path("B").path("live").asLong();
      Lienthong other = restored("other");
      assertThat(other.done("check", "--json").json().path("findings")).isEmpty();
      assertThat(other.records("A")).isEqualTo(program.records("A")).hasSize(MANY);
      assertThat(other.records("B")).hasSize((int) live);
      assertThat(program.records("B")).containsAll(other.records("B"));
      assertThat(program.run("check", "--json").json().path("findings")).isEmpty();
    }
  }

  @Test
  void aKilledRestoreLeavesNothingOrAll() throws IOException {
    program.done("backup", backup.toString());
    long whole = Files.size(program.data().resolve("records.sqlite"));
    for (int percent : List.of(0, 30, 60, 90)) {
      String name = "other" + percent;
      Path half = folder.resolve(name + ".lienthong-restoring/records.sqlite");
      Lienthong other = new Lienthong(folder.resolve(name));
      try (RunningCommand command = other.start("restore", backup.toString())) {
        Wait.until(
            LONG,
            "the restore to write",
            () -> !command.isRunning() || size(half) > whole * percent / 100);
        command.kill();
      }
      Lienthong complete = Files.exists(other.data()) ? other : restored(name);
      assertThat(complete.records("A")).as(name).hasSize(MANY);
      assertThat(folder.resolve(name + ".lienthong-restoring")).doesNotExist();
    }
  }

  @Test
  void aKilledBackupLeavesTheOlderOneOrTheNewOne() throws IOException {
    program.done("backup", backup.toString());
    for (String draft : List.of(".lienthong-copying", ".lienthong-writing")) {
      try (RunningCommand command = program.start("backup", backup.toString())) {
        Wait.until(
            LONG,
            "the backup to write",
            () -> !command.isRunning() || Files.exists(folder.resolve("b.zip" + draft)));
        command.kill();
      }
      assertThat(restored("after" + draft).records("A")).as(draft).hasSize(MANY);
    }
    program.done("backup", backup.toString());
    assertThat(folder.resolve("b.zip.lienthong-copying")).doesNotExist();
    assertThat(folder.resolve("b.zip.lienthong-writing")).doesNotExist();
    program.done("check");
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : -1;
    } catch (NoSuchFileException e) {
      // It was moved between the two questions.
      return -1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
