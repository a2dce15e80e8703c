package org.lienthong.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lienthong.app.cli.CommandException;

/** Backups and disks that are not as they should be. */
class BackupFaultsTest extends BackupCase {
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
  void refusesWhatIsNewer() throws IOException {
    backup(null);
    assertThatThrownBy(() -> new Restore(FORMAT - 1).restore(file, null, folder.resolve("other")))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("upgrade the program");
    byte[] manifest = "{\"version\":3,\"what\":[]}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BackupManifest.parse(manifest))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("upgrade the program");
    for (String text :
        List.of("null", "[]", "{}", "{\"version\":1}", "{\"version\":1,\"parts\":[{}]}", "")) {
      assertThatThrownBy(() -> BackupManifest.parse(text.getBytes(StandardCharsets.UTF_8)))
          .as(text)
          .isInstanceOf(BackupException.class)
          .hasMessageContaining("damaged");
    }
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
}
