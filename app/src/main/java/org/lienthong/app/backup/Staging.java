package org.lienthong.app.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.core.store.StoreException;
import org.lienthong.index.lucene.IndexCopy;
import org.lienthong.store.sqlite.StoreChanges;
import org.lienthong.store.sqlite.StoreCopy;

/** Gathers the parts of a backup in a folder of their own. */
final class Staging {
  private static final String COPYING = "chép kho biểu ghi / copying the record store";
  private static final String READING = "đọc bản sao lưu trước / reading the earlier backup";
  private static final String COMPARING = "tìm những gì đã đổi / looking for what has changed";

  /** The fingerprints of the earlier backup, while an incremental one is made. */
  private static final String EARLIER = "earlier.prints";

  private final BackupWriter.Order order;
  private final Path staged;
  private final BackupWatch watch;

  /** Prepares to fill a folder that does not exist yet. */
  Staging(BackupWriter.Order order, Path staged, BackupWatch watch) {
    this.order = order;
    this.staged = staged;
    this.watch = watch;
  }

  /** Refuses a backup to continue that there is not, or that the new one would replace. */
  static void check(BackupWriter.Order order) throws IOException {
    Path since = order.since();
    if (since != null && !Files.isRegularFile(since)) {
      throw new CommandException(
          "không có bản sao lưu " + since + " để nối tiếp",
          "there is no backup of that name to continue");
    }
    if (since != null && Files.exists(order.file()) && Files.isSameFile(order.file(), since)) {
      throw new CommandException(
          "bản gia tăng không được ghi đè lên chính bản mà nó nối tiếp; hãy chọn tên khác",
          "an incremental backup cannot replace the one that it continues; choose another name");
    }
  }

  /**
   * What was gathered.
   *
   * @param contents of the whole store
   * @param since the backup that this one continues; null for a full one
   */
  record Staged(StoreCopy.Contents contents, BackupManifest.@Nullable Link since) {}

  /**
   * Gathers everything.
   *
   * @return empty when it was stopped
   */
  Optional<Staged> gather() throws IOException {
    DataFiles.createSecret(staged);
    Files.writeString(staged.resolve(DataFiles.FORMAT), order.format() + "\n", UTF_8);
    return order.since() == null ? all() : changes(order.since());
  }

  /** Copies all parts, the index first: it must not be ahead of the store. */
  private Optional<Staged> all() throws IOException {
    watch.progress(COPYING, 0, 0);
    if (order.withIndex()) {
      Path index = Files.createDirectory(staged.resolve(DataFiles.INDEX));
      IndexCopy.make(order.folder().resolve(DataFiles.INDEX), index);
    }
    Path copy = staged.resolve(DataFiles.RECORDS);
    if (!StoreCopy.make(order.folder().resolve(DataFiles.RECORDS), copy, watch::stopped)) {
      return Optional.empty();
    }
    StoreCopy.Contents contents = StoreCopy.read(copy);
    fingerprint(copy);
    return Optional.of(new Staged(contents, null));
  }

  /**
   * A store of an older version may have tables that cannot be compared; it is complete without.
   */
  private void fingerprint(Path copy) throws IOException {
    Path prints = staged.resolve(DataFiles.PRINTS);
    try {
      StoreChanges.fingerprint(copy, prints);
    } catch (StoreException e) {
      Files.deleteIfExists(prints);
      System.getLogger(Staging.class.getName())
          .log(
              System.Logger.Level.INFO,
              "no incremental backup can continue this one: " + e.getMessage());
    }
  }

  private Optional<Staged> changes(Path since) throws IOException {
    watch.progress(READING, 0, 0);
    Path earlier = staged.resolve(EARLIER);
    BackupManifest before = earlier(since, earlier);
    watch.progress(COMPARING, 0, 0);
    StoreChanges.Result result =
        StoreChanges.write(
            order.folder().resolve(DataFiles.RECORDS),
            earlier,
            staged.resolve(DataFiles.PRINTS),
            staged.resolve(DataFiles.CHANGES),
            watch::stopped);
    Files.delete(earlier);
    BackupManifest.Link link =
        new BackupManifest.Link(
            String.valueOf(before.id()), since.toAbsolutePath().toString(), before.created());
    return switch (result.outcome()) {
      case WRITTEN -> Optional.of(new Staged(result.contents(), link));
      case STOPPED -> Optional.empty();
      case OTHER_TABLES -> throw upgraded(since);
      case OTHER_HISTORY ->
          throw new CommandException(
              since
                  + " không phải bản sao lưu của thư mục dữ liệu này, hoặc mới hơn nó; hãy sao lưu đầy"
                  + " đủ (không --since)",
              "it is not a backup of this data directory, or it is of a later state; make a full"
                  + " backup (without --since)");
    };
  }

  private static CommandException upgraded(Path since) {
    return new CommandException(
        "từ bản sao lưu "
            + since
            + " chương trình đã được nâng cấp; hãy sao lưu đầy đủ (không --since)",
        "the program was upgraded since that backup; make a full backup (without --since)");
  }

  /** Reads all of a backup: a damaged one is not worth continuing. */
  private BackupManifest earlier(Path since, Path prints) throws IOException {
    try {
      return new BackupReader(since, order.passphrase())
          .read(
              new BackupReader.Target() {
                @Override
                public void begin(BackupManifest manifest) {
                  if (manifest.format() != order.format() || !manifest.canBeContinued()) {
                    throw upgraded(since);
                  }
                }

                @Override
                public OutputStream open(BackupManifest.Part part) throws IOException {
                  return part.name().equals(DataFiles.PRINTS)
                      ? Files.newOutputStream(prints)
                      : OutputStream.nullOutputStream();
                }
              });
    } catch (BackupException e) {
      throw BackupException.of(since, e);
    }
  }
}
