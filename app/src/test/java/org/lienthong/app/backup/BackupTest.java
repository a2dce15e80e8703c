package org.lienthong.app.backup;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.core.store.RecordChange;
import org.lienthong.store.sqlite.SqliteStore;

class BackupTest extends BackupCase {
  @Test
  void restoresEveryRecordAsItWas() throws IOException {
    BackupManifest written = backup(null);
    Path to = folder.resolve("other");

    assertThat(restore(null, to)).isEqualTo(written);
    assertThat(written.catalogues().get("A")).isEqualTo(new BackupManifest.Count(RECORDS, RECORDS));
    assertThat(written.seq()).isEqualTo(RECORDS);
    assertThat(records(to)).isEqualTo(records(data)).hasSize(RECORDS);
    assertThat(to.resolve("lienthong.format")).hasContent("2");
    assertThat(LastBackup.read(to).orElseThrow().live()).isEqualTo(RECORDS);
    assertThat(files()).containsExactly("b.zip", "data", "other");
  }

  @Test
  void isAnOrdinaryZipFile() throws IOException {
    backup(null);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .containsExactly("manifest.json", "lienthong.format", "records.sqlite", "rows.prints");
      assertThat(zip.getComment()).matches("[0-9a-f]{64}").isNotEqualTo("0".repeat(64));
    }
  }

  @Test
  void restoresAnEncryptedBackupWithItsPassphraseOnly() throws IOException {
    backup(Passphrase.of("Hà Nội mùa thu"));
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .startsWith("LIENTHONG-BACKUP")
        .doesNotContain("SQLite format", "manifest.json");
    Path to = folder.resolve("other");
    assertThatThrownBy(() -> restore(Passphrase.of("Hà Nội mùa xuân"), to))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("passphrase is wrong");
    assertThatThrownBy(() -> restore(null, to))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("--passphrase-file");
    assertThat(files()).containsExactly("b.zip", "data");

    // The same letters, typed as letters with combining marks.
    String apart = Normalizer.normalize("Hà Nội mùa thu", Normalizer.Form.NFD);
    restore(Passphrase.of(apart), to);
    assertThat(records(to)).hasSize(RECORDS);
  }

  @Test
  void continuesAfterAKilledRestoreOrBackup() throws IOException {
    Path left = Files.createDirectories(folder.resolve("other.lienthong-restoring/index"));
    Files.writeString(left.resolve("_0.cfs"), "half");
    Files.writeString(left.resolveSibling("records.sqlite"), "half");
    Files.writeString(left.resolveSibling("lienthong.lock"), "");
    Files.writeString(folder.resolve("b.zip.lienthong-copying"), "half");
    Files.writeString(folder.resolve("b.zip.lienthong-writing"), "half");

    backup(null);
    restore(null, folder.resolve("other"));
    assertThat(records(folder.resolve("other"))).hasSize(RECORDS);
    assertThat(folder.resolve("other/index")).doesNotExist();
    assertThat(files()).containsExactly("b.zip", "data", "other");
  }

  @Test
  void leavesFilesOfUsersWithLikelyNamesAlone() throws IOException {
    List<Path> own =
        List.of(
            folder.resolve("b.zip.copying"),
            folder.resolve("b.zip.writing"),
            Files.createDirectory(folder.resolve("other.restoring")).resolve("letters"));
    for (Path one : own) {
      Files.writeString(one, "mine");
    }
    backup(null);
    restore(null, folder.resolve("other"));
    assertThat(own).allSatisfy(one -> assertThat(one).hasContent("mine"));
  }

  @Test
  void remembersAPlainBackupAsPlainWhateverPassphraseIsGiven() throws IOException {
    backup(null);
    Path to = folder.resolve("other");
    restore(Passphrase.of("không cần"), to);
    assertThat(LastBackup.read(to).orElseThrow().encrypted()).isFalse();
  }

  @Test
  void restoresIntoAnEmptyFolderButNeverOverAnything() throws IOException {
    backup(null);
    Path to = Files.createDirectories(folder.resolve("other"));
    restore(null, to);
    List<String> before = records(to);
    assertThatThrownBy(() -> restore(null, to))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("not empty");
    assertThatThrownBy(() -> restore(null, file)).isInstanceOf(CommandException.class);
    assertThat(records(to)).isEqualTo(before);
  }

  @Test
  void restoresIntoANewFileSystem() throws IOException {
    backup(null);
    Path to = Files.createDirectories(folder.resolve("other"));
    Files.createDirectories(to.resolve("lost+found"));
    restore(null, to);
    assertThat(records(to)).hasSize(RECORDS);
    assertThat(to.resolve("lost+found")).isDirectory();
    assertThat(to.resolve("lienthong.restoring")).doesNotExist();

    Path file = Files.createDirectories(folder.resolve("third")).resolve("lost+found");
    Files.writeString(file, "a file of this name is somebody's");
    assertThatThrownBy(() -> restore(null, folder.resolve("third")))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("not empty");
    Files.delete(file);
    Files.createDirectories(file);
    Files.writeString(folder.resolve("third/records.sqlite"), "somebody's");
    assertThatThrownBy(() -> restore(null, folder.resolve("third")))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("not empty");
  }

  @Test
  void aRestoreThatWasKilledWhileItMovedFilesIsNoDataDirectory() throws IOException {
    backup(null);
    Path to = Files.createDirectories(folder.resolve("other"));
    Files.createDirectories(to.resolve("lost+found"));
    Files.createDirectories(to.resolve("lienthong.restoring"));
    Files.writeString(to.resolve("lienthong.restoring/lienthong.format"), "2");
    Files.writeString(to.resolve("records.sqlite"), "half");
    assertThatThrownBy(() -> DataDirectory.open(to))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("interrupted");
    restore(null, to);
    assertThat(records(to)).hasSize(RECORDS);
    assertThat(to.resolve("lienthong.restoring")).doesNotExist();
  }

  @Test
  void aFailedRestoreLeavesANewFileSystemAsItWas() throws IOException {
    backup(null);
    Path to = Files.createDirectories(folder.resolve("other"));
    Files.createDirectories(to.resolve("lost+found"));
    Restore full = new Restore(FORMAT, fullAfter(10_000));
    assertThatThrownBy(() -> full.restore(file, null, to)).hasMessageContaining("No space");
    try (Stream<Path> left = Files.list(to)) {
      assertThat(left).containsExactly(to.resolve("lost+found"));
    }
  }

  @Test
  void stopsWhenAsked() throws IOException {
    AtomicBoolean packing = new AtomicBoolean();
    BackupWatch watch =
        new BackupWatch() {
          @Override
          public void progress(String what, long done, long of) {
            packing.compareAndSet(false, done > 0);
          }

          @Override
          public boolean stopped() {
            return packing.get();
          }
        };
    BackupWriter.Order order = new BackupWriter.Order(data, FORMAT, file, null, false);
    assertThat(new BackupWriter(SmallStore.clock()).write(order, watch)).isEmpty();
    assertThat(packing).isTrue();
    assertThat(files()).containsExactly("data");
  }

  /** Every transaction writes as many records of A as of B, so their numbers are always equal. */
  @Test
  void isOneMomentOfAStoreThatIsWritten() throws Exception {
    Path busy = Files.createDirectories(folder.resolve("busy"));
    AtomicBoolean end = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(3);
    List<BackupManifest> taken = new ArrayList<>();
    try (SqliteStore store = SqliteStore.open(busy.resolve("records.sqlite"), SmallStore.clock())) {
      Thread writer =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; !end.get(); i += 10) {
                  int from = i;
                  store.write(transaction -> {
                    for (int n = from; n < from + 10; n++) {
                      for (String catalogue : List.of("A", "B")) {
                        transaction.apply(
                            new RecordChange.Put(
                                catalogue, "n" + n, SmallStore.record(n), List.of(), List.of()));
                      }
                    }
                    return 0;
                  });
                  begun.countDown();
                }
              });
      begun.await();
      for (int i = 0; i < 5; i++) {
        BackupWriter.Order order = new BackupWriter.Order(busy, FORMAT, file, null, false);
        taken.add(
            new BackupWriter(SmallStore.clock())
                .write(order, BackupWatch.NONE)
                .orElseThrow()
                .manifest());
      }
      end.set(true);
      writer.join();
    }
    for (BackupManifest manifest : taken) {
      assertThat(manifest.catalogues().get("A")).isEqualTo(manifest.catalogues().get("B"));
      assertThat(manifest.seq()).isEqualTo(manifest.live()).isPositive();
    }
    assertThat(taken.getLast().seq()).isGreaterThan(taken.getFirst().seq());
    restore(null, folder.resolve("other"));
    assertThat(records(folder.resolve("other")))
        .hasSize((int) requireNonNull(taken.getLast().catalogues().get("A")).live());
  }

  @Test
  void anInterruptedStreamIsNotSealed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SealedOutput sealed = new SealedOutput(out)) {
      sealed.write(new byte[1_000]);
      assertThatThrownBy(sealed::seal).isInstanceOf(IllegalStateException.class);
    }
    assertThat(out.size()).isEqualTo(1_000 - SealedOutput.LENGTH);
  }
}
