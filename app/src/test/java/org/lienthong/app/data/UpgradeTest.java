package org.lienthong.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.backup.Restore;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.command.Workplace;

class UpgradeTest {
  private static final int NEXT = DataDirectory.FORMAT + 1;

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void make() {
    try (Workplace work = new Workplace(folder)) {
      work.put("A", "1", "245$aBiển Đông");
    }
    data = folder.resolve("data");
  }

  private void upgrade() {
    Upgrade.prepare(data, DataDirectory.FORMAT, NEXT, InstantSource.system());
  }

  private List<String> files(Path of) throws IOException {
    try (Stream<Path> list = Files.list(of)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void backsUpBesideTheDirectoryAndTellsTheOlderProgram() throws IOException {
    upgrade();
    Path backup = folder.resolve("data.before-" + NEXT + ".backup.zip");
    assertThat(backup).exists();
    // What the newer program then writes.
    Files.writeString(data.resolve("lienthong.format"), NEXT + "\n");

    assertThatThrownBy(() -> DataDirectory.open(data))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("newer version")
        .hasMessageContaining("khôi phục bản sao lưu " + backup)
        .hasMessageContaining("unzip or restore the backup " + backup);
    Path old = folder.resolve("old");
    Files.createDirectories(old);
    new Restore(DataDirectory.FORMAT).restore(backup, null, old.resolve("data"));
    try (Workplace work = new Workplace(old)) {
      assertThat(work.engine().store().get("A", "1")).isPresent();
    }
  }

  /** The tables of the first release, whose tombstones had a column {@code heir}. */
  private void makeOlder() throws IOException {
    try (Workplace work = new Workplace(folder)) {
      work.engine()
          .store()
          .write(transaction -> {
            transaction.statements().run("ALTER TABLE record RENAME COLUMN successor TO heir");
            return transaction
                .statements()
                .run("DELETE FROM schema_version WHERE owner = 'store' AND version = 2");
          });
    }
    Files.writeString(data.resolve("lienthong.format"), DataDirectory.OLDEST_FORMAT + "\n");
  }

  @Test
  void backsUpAnOlderDirectoryWhenItIsOpened() throws IOException {
    makeOlder();
    assertThat(DataDirectory.isOlder(data)).isTrue();
    try (Workplace work = new Workplace(folder)) {
      assertThat(work.engine().store().get("A", "1")).isPresent();
    }
    assertThat(DataDirectory.isOlder(data)).isFalse();
    String format = DataDirectory.FORMAT + ".backup.zip";
    Path backup = folder.resolve("data.before-" + format);
    assertThat(files(folder)).containsExactly("data", "data.before-" + format);
    assertThat(data.resolve("lienthong.upgraded-from-" + DataDirectory.OLDEST_FORMAT + ".txt"))
        .content()
        .contains(backup.toString());

    Path old = Files.createDirectories(folder.resolve("old"));
    new Restore(DataDirectory.FORMAT).restore(backup, null, old.resolve("data"));
    assertThat(DataDirectory.isOlder(old.resolve("data"))).isTrue();
    try (Workplace work = new Workplace(old)) {
      assertThat(work.engine().store().get("A", "1")).isPresent();
    }
  }

  @Test
  void anOlderDirectoryThatCannotBeBackedUpStaysAsItIs() throws IOException {
    makeOlder();
    Files.writeString(
        folder.resolve("data.before-" + DataDirectory.FORMAT + ".backup.zip"), "another file");
    assertThatThrownBy(() -> DataDirectory.open(data)).isInstanceOf(CommandException.class);
    assertThat(data.resolve("lienthong.format"))
        .hasContent(Integer.toString(DataDirectory.OLDEST_FORMAT));
  }

  @Test
  void doesNotMigrateWhatItCannotBackUp() throws IOException {
    Path taken = folder.resolve("data.before-" + NEXT + ".backup.zip");
    Files.writeString(taken, "something else");
    List<String> before = files(data);
    assertThatThrownBy(this::upgrade)
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("is not a backup");
    assertThat(files(data)).isEqualTo(before);
    assertThat(taken).hasContent("something else");
  }

  @Test
  void aDirectoryWithoutRecordsNeedsNoBackup() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Upgrade.prepare(empty, DataDirectory.FORMAT, NEXT, InstantSource.system());
    assertThat(files(empty)).isEmpty();
    assertThat(files(folder)).containsExactly("data", "empty");
  }
}
