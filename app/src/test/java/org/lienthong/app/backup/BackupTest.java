package org.lienthong.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.io.ByteArrayOutputStream;
import java.util.zip.ZipFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.app.cli.CommandException;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.store.sqlite.SqliteStore;

class BackupTest {
  private static final int FORMAT = 2;
  private static final int RECORDS = 40;

  @TempDir Path folder;
  private Path data;
  private Path file;

  @BeforeEach
  void make() {
    data = SmallStore.make(folder.resolve("data"), RECORDS);
    file = folder.resolve("b.zip");
  }

  /** A disk that is full after so many octets. */
  private static OutputOpener fullAfter(long octets) {
    return path ->
        new FilterOutputStream(OutputOpener.toDisk(path)) {
          private long left = octets;

          @Override
          public void write(byte[] some, int from, int length) throws IOException {
            if (length > left) {
              out.write(some, from, (int) left);
              left = 0;
              throw new IOException("No space left on device");
            }
            left -= length;
            out.write(some, from, length);
          }
        };
  }

  private BackupManifest backup(@Nullable Passphrase passphrase) throws IOException {
    return new BackupWriter(SmallStore.clock())
        .write(new BackupWriter.Order(data, FORMAT, file, passphrase, false), BackupWatch.NONE)
        .orElseThrow()
        .manifest();
  }

  private BackupManifest restore(@Nullable Passphrase passphrase, Path to) throws IOException {
    return new Restore(FORMAT).restore(file, passphrase, to);
  }

  private static List<String> records(Path directory) {
    try (SqliteStore store =
        SqliteStore.open(directory.resolve("records.sqlite"), SmallStore.clock())) {
      return store.list(Listing.all("A"), 0, 10_000).stream().map(BackupTest::text).toList();
    }
  }

  private static String text(StoredRecord r) {
    return r.key() + " " + r.id() + " " + r.seq() + " " + r.datestamp() + " " + r.marc();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void restoresEveryRecordAsItWas() throws IOException {
    BackupManifest written = backup(null);
    Path to = folder.resolve("other");

    assertThat(restore(null, to)).isEqualTo(written);
    assertThat(written.catalogues().get("A"))
        .isEqualTo(new BackupManifest.Count(RECORDS, RECORDS));
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
          .containsExactly("manifest.json", "lienthong.format", "records.sqlite");
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
    String apart =
        Normalizer.normalize("Hà Nội mùa thu", Normalizer.Form.NFD);
    restore(Passphrase.of(apart), to);
    assertThat(records(to)).hasSize(RECORDS);
  }

  @Test
  void refusesATruncatedBackupOfAnyLength() throws IOException {
    backup(null);
    refusesTruncated(null);
    backup(Passphrase.of("một hai ba"));
    refusesTruncated(Passphrase.of("một hai ba"));
  }

  private void refusesTruncated(@Nullable Passphrase passphrase) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 1 + whole.length / 150) {
      refuses(Arrays.copyOf(whole, length), passphrase, "length " + length);
    }
    for (int missing = 1; missing < 100; missing++) {
      refuses(Arrays.copyOf(whole, whole.length - missing), passphrase, "missing " + missing);
    }
    Files.write(file, whole);
  }

  @Test
  void refusesABackupWithOneWrongOctet() throws IOException {
    backup(null);
    refusesFlipped(null);
    backup(Passphrase.of("một hai ba"));
    refusesFlipped(Passphrase.of("một hai ba"));
  }

  private void refusesFlipped(@Nullable Passphrase passphrase) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at += 1 + whole.length / 300) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 4;
      refuses(wrong, passphrase, "octet " + at);
    }
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    refuses(longer, passphrase, "one octet more");
    Files.write(file, whole);
  }

  private void refuses(byte[] octets, @Nullable Passphrase passphrase, String what)
      throws IOException {
    Files.write(file, octets);
    assertThatThrownBy(() -> restore(passphrase, folder.resolve("other")))
        .as(what)
        .isInstanceOf(BackupException.class)
        .hasMessageContaining(" / ");
    assertThat(files()).as(what).containsExactly("b.zip", "data");
  }

  @Test
  void aFullDiskLeavesTheOlderBackup() throws IOException {
    backup(null);
    byte[] older = Files.readAllBytes(file);
    BackupWriter.Order order = new BackupWriter.Order(data, FORMAT, file, null, false);
    for (long octets = 0; octets < older.length; octets += 1 + older.length / 20) {
      BackupWriter writer = new BackupWriter(SmallStore.clock(), fullAfter(octets));
      assertThatThrownBy(() -> writer.write(order, BackupWatch.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space");
      assertThat(files()).containsExactly("b.zip", "data");
      assertThat(file).hasBinaryContent(older);
    }
  }

  @Test
  void aDiskThatKeepsAnotherOctetIsNoticedBeforeTheOlderBackupGoes() throws IOException {
    backup(null);
    byte[] older = Files.readAllBytes(file);
    OutputOpener faulty =
        path ->
            new FilterOutputStream(OutputOpener.toDisk(path)) {
              private boolean done;

              @Override
              public void write(byte[] some, int from, int length) throws IOException {
                byte[] kept = Arrays.copyOfRange(some, from, from + length);
                kept[kept.length / 2] ^= done ? (byte) 0 : 1;
                done = true;
                out.write(kept, 0, kept.length);
              }
            };
    BackupWriter.Order order = new BackupWriter.Order(data, FORMAT, file, null, false);
    assertThatThrownBy(
            () -> new BackupWriter(SmallStore.clock(), faulty).write(order, BackupWatch.NONE))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("reads differently");
    assertThat(file).hasBinaryContent(older);
    assertThat(files()).containsExactly("b.zip", "data");
  }

  @Test
  void aFullDiskRestoresNothing() throws IOException {
    BackupManifest manifest = backup(null);
    long all = manifest.parts().getLast().octets();
    for (long octets = 0; octets < all; octets += 1 + all / 20) {
      Restore restore = new Restore(FORMAT, fullAfter(octets));
      assertThatThrownBy(() -> restore.restore(file, null, folder.resolve("other")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("No space");
      assertThat(files()).containsExactly("b.zip", "data");
    }
  }

  @Test
  void continuesAfterAKilledRestoreOrBackup() throws IOException {
    Path left = Files.createDirectories(folder.resolve("other.restoring/index"));
    Files.writeString(left.resolve("_0.cfs"), "half");
    Files.writeString(left.resolveSibling("records.sqlite"), "half");
    Files.writeString(left.resolveSibling("lienthong.lock"), "");
    Files.writeString(folder.resolve("b.zip.copying"), "half");
    Files.writeString(folder.resolve("b.zip.writing"), "half");

    backup(null);
    restore(null, folder.resolve("other"));
    assertThat(records(folder.resolve("other"))).hasSize(RECORDS);
    assertThat(folder.resolve("other/index")).doesNotExist();
    assertThat(files()).containsExactly("b.zip", "data", "other");
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
  void refusesWhatIsNewer() throws IOException {
    backup(null);
    assertThatThrownBy(() -> new Restore(FORMAT - 1).restore(file, null, folder.resolve("other")))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("upgrade the program");
    byte[] manifest = "{\"version\":2,\"what\":[]}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BackupManifest.parse(manifest))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("upgrade the program");
    assertThat(files()).containsExactly("b.zip", "data");
  }

  @Test
  void refusesWhatIsNoBackup() throws IOException {
    for (String text : List.of("", "PK", "PK\u0003\u0004 and then", "hello, this is a text")) {
      refuses(text.getBytes(StandardCharsets.ISO_8859_1), null, text);
    }
    Files.writeString(file, "a letter to my mother");
    assertThatThrownBy(() -> backup(null))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("is not a backup");
    assertThat(file).hasContent("a letter to my mother");
    assertThatThrownBy(() -> new BackupManifest.Part("../evil", 1, ""))
        .isInstanceOf(IllegalArgumentException.class);
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
    try (SqliteStore store =
        SqliteStore.open(busy.resolve("records.sqlite"), SmallStore.clock())) {
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
                                catalogue,
                                "n" + n,
                                SmallStore.record(n),
                                List.of(),
                                List.of()));
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
        .hasSize((int) taken.getLast().catalogues().get("A").live());
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
