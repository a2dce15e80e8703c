package org.lienthong.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.backup.Restore;
import org.lienthong.app.check.DataCheck;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.data.DataDirectory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BackupCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;
  private Workplace work;

  @BeforeEach
  void open() {
    work = new Workplace(folder);
    work.put("A", "1", "245$aBiển Đông");
    work.put("A", "2", "245$aNúi Bà Đen");
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void writesABackupAsAJobAndStatusShowsIt() {
    assertThat(work.run("status")).isZero();
    assertThat(work.lines()).anyMatch(line -> line.contains("there is no backup yet"));
    work.engine().catchUp().await((what, done, of) -> {}, () -> false);

    assertThat(work.run("backup", "b.zip", "--json")).isZero();
    JsonNode result = JSON.readTree(work.lines().getFirst());
    assertThat(result.path("catalogues").path("A").path("live").asInt()).isEqualTo(2);
    assertThat(result.path("catalogues").path("union").path("live").asInt()).isEqualTo(2);
    assertThat(result.path("seq").asLong()).isEqualTo(work.engine().store().lastSeq());
    assertThat(work.file("b.zip")).exists();
    assertThat(work.engine().jobs().list())
        .extracting(job -> job.request().kind())
        .containsExactly("backup");

    assertThat(work.run("status", "--json")).isZero();
    JsonNode backup = JSON.readTree(work.lines().getFirst()).path("backup");
    assertThat(backup.path("octets").asLong()).isPositive();
    assertThat(backup.path("ageSeconds").asLong()).isBetween(0L, 600L);
    assertThat(work.run("backup", "b.zip")).isZero();
    assertThat(work.lines()).contains("A\t2", "union\t2");
  }

  @Test
  void restoresTheIndexThatWasBackedUp() throws IOException {
    work.engine().catchUp().await((what, done, of) -> {}, () -> false);
    assertThat(work.run("backup", "b.zip", "--with-index")).isZero();
    Path other = Files.createDirectories(folder.resolve("other"));
    new Restore(DataDirectory.FORMAT).restore(work.file("b.zip"), null, other.resolve("data"));
    assertThat(new DataCheck(other.resolve("data")).run(false, (what, done, of) -> {}).all())
        .isEmpty();
    try (Workplace restored = new Workplace(other)) {
      assertThat(restored.run("export", "--query", "dc.title=\"biển\"", "--out", "x.mrc")).isZero();
      assertThat(restored.file("x.mrc")).content().contains("Biển Đông");
    }
  }

  @Test
  void continuesABackup() throws IOException {
    work.engine().catchUp().await((what, done, of) -> {}, () -> false);
    assertThat(work.run("backup", "b.zip")).isZero();
    work.put("A", "3", "245$aSông Hương");
    work.engine().catchUp().await((what, done, of) -> {}, () -> false);
    assertThat(work.run("backup", "c.zip", "--since", "b.zip")).isZero();
    assertThat(work.lines()).contains("A\t3", "union\t3");

    Path other = Files.createDirectories(folder.resolve("other")).resolve("data");
    new Restore(DataDirectory.FORMAT)
        .restore(List.of(work.file("b.zip"), work.file("c.zip")), null, other);
    assertThat(new DataCheck(other).run(false, (what, done, of) -> {}).faults()).isEmpty();
    try (Workplace restored = new Workplace(folder.resolve("other"))) {
      assertThat(restored.run("export", "--query", "dc.title=\"hương\"", "--out", "x.mrc"))
          .isZero();
      assertThat(restored.file("x.mrc")).content().contains("Sông Hương");
    }
    assertThatThrownBy(() -> work.run("backup", "d.zip", "--since", "c.zip", "--with-index"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("exclude each other");
    assertThatThrownBy(() -> work.run("backup", "d.zip", "--since", "none.zip"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("no backup of that name");
  }

  @Test
  void refusesWhatItCannotWrite() throws IOException {
    assertThatThrownBy(() -> work.run("backup", "nowhere/b.zip"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("there is no folder");
    Files.writeString(folder.resolve("empty"), "\n");
    assertThatThrownBy(() -> work.run("backup", "b.zip", "--passphrase-file", "empty"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("first line");
    assertThatThrownBy(() -> work.run("backup", "b.zip", "--passphrase-file", "none"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("cannot read the passphrase file");
    assertThatThrownBy(() -> work.run("backup")).isInstanceOf(CommandException.class);
    assertThat(work.file("b.zip")).doesNotExist();
  }
}
