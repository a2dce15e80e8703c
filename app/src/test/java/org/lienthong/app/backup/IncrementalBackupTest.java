package org.lienthong.app.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.app.cli.CommandException;
import org.lienthong.core.store.RecordChange;
import org.lienthong.store.sqlite.SqliteStore;

/** Backups of what has changed since another one; which rows these are is tested in the store. */
class IncrementalBackupTest extends BackupCase {
  private Path full;
  private Path first;
  private Path second;

  @BeforeEach
  void makeThree() throws IOException {
    full = folder.resolve("full.zip");
    first = folder.resolve("first.zip");
    second = folder.resolve("second.zip");
    write(null, full, null);
    change(10, 60);
    write(null, first, full);
    change(55, 70);
    delete("3");
    write(null, second, first);
  }

  private BackupManifest write(@Nullable Passphrase passphrase, Path to, @Nullable Path since)
      throws IOException {
    return write(new BackupWriter(SmallStore.clock()), passphrase, to, since);
  }

  private BackupManifest write(
      BackupWriter writer, @Nullable Passphrase passphrase, Path to, @Nullable Path since)
      throws IOException {
    return writer
        .write(new BackupWriter.Order(data, FORMAT, to, passphrase, false, since), BackupWatch.NONE)
        .orElseThrow()
        .manifest();
  }

  private void change(int from, int until) {
    try (SqliteStore store = SqliteStore.open(data.resolve("records.sqlite"), SmallStore.clock())) {
      store.write(transaction -> {
        for (int i = from; i < until; i++) {
          transaction.apply(
              new RecordChange.Put(
                  "A", Integer.toString(i), SmallStore.record(i + 1000), List.of("s"), List.of()));
        }
        return 0;
      });
    }
  }

  private void delete(String id) {
    try (SqliteStore store = SqliteStore.open(data.resolve("records.sqlite"), SmallStore.clock())) {
      store.write(transaction -> transaction.apply(new RecordChange.Delete("A", id, null, null)));
    }
  }

  private void restore(Path to, Path... files) throws IOException {
    new Restore(FORMAT).restore(List.of(files), null, to);
  }

  @Test
  void leadsToTheSameAsAFullBackup() throws IOException {
    Path to = folder.resolve("other");
    BackupManifest last = new Restore(FORMAT).restore(List.of(full, first, second), null, to);
    assertThat(records(to)).isEqualTo(records(data)).hasSize(70);
    assertThat(to.resolve("lienthong.format")).hasContent("2");
    assertThat(to).isDirectoryNotContaining("glob:**.{prints,changes}");
    assertThat(LastBackup.read(to).orElseThrow().live()).isEqualTo(69);

    BackupManifest whole = write(null, folder.resolve("whole.zip"), null);
    assertThat(last.seq()).isEqualTo(whole.seq());
    assertThat(last.catalogues()).isEqualTo(whole.catalogues());

    restore(folder.resolve("earlier"), full, first);
    assertThat(records(folder.resolve("earlier"))).hasSize(60);
  }

  @Test
  void theRestoredDirectoryCanBeContinued() throws IOException {
    Path to = folder.resolve("other");
    restore(to, full, first, second);
    data = to;
    change(68, 75);
    Path third = folder.resolve("third.zip");
    write(null, third, second);
    restore(folder.resolve("again"), full, first, second, third);
    assertThat(records(folder.resolve("again"))).isEqualTo(records(to)).hasSize(75);
  }

  @Test
  void refusesAWrongOrderAndAMissingLink() throws IOException {
    refuses("does not continue the one before it", full, second);
    refuses("does not continue the one before it", full, second, first);
    refuses("does not continue the one before it", full, first, first);
    refuses("only the first one may be full", full, full);
    refuses("only the first one may be full", full, first, full);
    refuses("is an incremental backup", first);
    refuses("is an incremental backup", first, full);
    Path other = folder.resolve("other.zip");
    write(null, other, null);
    refuses("does not continue the one before it, but " + full, other, first);
  }

  private void refuses(String why, Path... given) {
    Path to = folder.resolve("refused");
    assertThatThrownBy(() -> restore(to, given))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining(why)
        .hasMessageContaining(" / ");
    assertThat(to).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**restoring");
  }

  @Test
  void isEncryptedLikeAFullOne() throws IOException {
    Passphrase passphrase = Passphrase.of("một hai ba");
    write(passphrase, full, null);
    change(70, 80);
    write(passphrase, first, full);
    assertThat(Files.readString(first, ISO_8859_1)).startsWith("LIENTHONG-BACKUP");
    refuses("--passphrase-file", full, first);
    assertThatThrownBy(() -> write(Passphrase.of("khác"), second, full))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("passphrase is wrong");
    new Restore(FORMAT).restore(List.of(full, first), passphrase, folder.resolve("other"));
    assertThat(records(folder.resolve("other"))).isEqualTo(records(data)).hasSize(80);
  }

  @Test
  void refusesADamagedOne() throws IOException {
    byte[] whole = Files.readAllBytes(first);
    for (int at = 0; at < whole.length; at += 1 + whole.length / 60) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 4;
      Files.write(first, wrong);
      refuses("", full, first, second);
      Files.write(first, Arrays.copyOf(whole, at));
      refuses("", full, first, second);
      assertThatThrownBy(() -> write(null, folder.resolve("third.zip"), first))
          .as("length %s", at)
          .isInstanceOf(BackupException.class);
    }
    assertThat(folder.resolve("third.zip")).doesNotExist();
  }

  @Test
  void aFullDiskLeavesNothing() throws IOException {
    Path third = folder.resolve("third.zip");
    change(70, 90);
    write(null, third, second);
    long octets = Files.size(third);
    Files.delete(third);
    for (long left = 0; left < octets - 100; left += 1 + octets / 10) {
      BackupWriter writer = new BackupWriter(SmallStore.clock(), fullAfter(left));
      assertThatThrownBy(() -> write(writer, null, third, second)).hasMessageContaining("No space");
      assertThat(files()).containsExactly("data", "first.zip", "full.zip", "second.zip");
    }
    for (long left = 0; left < 2_000; left += 400) {
      Restore restore = new Restore(FORMAT, fullAfter(left));
      assertThatThrownBy(() -> restore.restore(List.of(full, first), null, folder.resolve("other")))
          .hasMessageContaining("No space");
      assertThat(files()).containsExactly("data", "first.zip", "full.zip", "second.zip");
    }
  }

  @Test
  void holdsOnlyWhatHasChanged() throws IOException {
    change(100, 4_000);
    write(null, full, null);
    change(2_000, 2_004);
    delete("3000");
    write(null, first, full);
    assertThat(Files.size(first)).isLessThan(Files.size(full) / 10);
    restore(folder.resolve("other"), full, first);
    assertThat(records(folder.resolve("other"))).isEqualTo(records(data));
  }

  @Test
  void continuesOnlyABackupOfThisDirectoryAndVersion() throws IOException {
    Path third = folder.resolve("third.zip");
    assertThatThrownBy(() -> write(null, second, second)).hasMessageContaining("another name");
    assertThatThrownBy(() -> write(null, third, folder.resolve("none.zip")))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("no backup of that name");
    Path here = data;
    restore(folder.resolve("earlier"), full);
    data = folder.resolve("earlier");
    assertThatThrownBy(() -> write(null, third, second))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("later state");
    data = here;
    try (SqliteStore store = SqliteStore.open(data.resolve("records.sqlite"), SmallStore.clock())) {
      store.write(
          transaction -> transaction.statements().run("CREATE TABLE added (id TEXT PRIMARY KEY)"));
    }
    assertThatThrownBy(() -> write(null, third, second))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("upgraded since");
    assertThat(files())
        .doesNotContain("third.zip", "third.zip.lienthong-writing", "third.zip.lienthong-copying");
  }
}
