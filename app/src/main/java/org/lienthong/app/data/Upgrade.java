package org.lienthong.app.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.lienthong.app.backup.BackupWatch;
import org.lienthong.app.backup.BackupWriter;
import org.lienthong.app.cli.CommandException;
import org.lienthong.core.store.StoreException;

/**
 * What happens to a data directory of an older version before it is migrated: it is backed up
 * beside itself, and a file in it tells the older program which backup to use.
 */
final class Upgrade {
  private static final System.Logger LOG = System.getLogger(Upgrade.class.getName());

  private Upgrade() {}

  /** The sentences about a backup that a program of one version is to use. */
  record Advice(String vietnamese, String english) {}

  /**
   * Backs up a directory that is about to be migrated.
   *
   * @param from its version
   * @param to the version that it will have
   * @throws CommandException when it cannot be backed up; then nothing has changed
   */
  static void prepare(Path folder, int from, int to, InstantSource clock) {
    if (!Files.exists(folder.resolve("records.sqlite"))) {
      return;
    }
    Path backup = place(folder, to);
    LOG.log(
        Level.INFO,
        "Sao lưu định dạng "
            + from
            + " ra "
            + backup
            + " trước khi nâng cấp | Format "
            + from
            + " is backed up before the upgrade");
    try {
      new BackupWriter(clock)
          .write(new BackupWriter.Order(folder, from, backup, null, false), BackupWatch.NONE);
      Files.writeString(note(folder, from), text(backup, from, to), UTF_8);
    } catch (IOException | StoreException e) {
      throw new CommandException(
          "chưa nâng cấp thư mục dữ liệu "
              + folder
              + ", vì không sao lưu trước được: "
              + e.getMessage(),
          "the data directory was not migrated, since it cannot be backed up before");
    }
  }

  /**
   * Beside the directory; in it, where the folder above cannot be written or is on another disk.
   */
  private static Path place(Path folder, int to) {
    Path whole = folder.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    if (parent != null && Files.isWritable(parent) && isOneDisk(parent, whole)) {
      return parent.resolve(whole.getFileName() + ".before-" + to + ".backup.zip");
    }
    return whole.resolve("before-" + to + ".backup.zip");
  }

  private static boolean isOneDisk(Path a, Path b) {
    try {
      return Files.getFileStore(a).equals(Files.getFileStore(b));
    } catch (IOException e) {
      return false;
    }
  }

  private static Path note(Path folder, int from) {
    return folder.resolve("lienthong.upgraded-from-" + from + ".txt");
  }

  private static String text(Path backup, int from, int to) {
    return "Thư mục này đã được nâng cấp từ định dạng "
        + from
        + " lên "
        + to
        + "; để dùng lại phiên bản cũ, hãy giải nén hoặc khôi phục bản sao lưu "
        + backup
        + " vào một thư mục mới.\n"
        + "This directory was migrated from format "
        + from
        + " to "
        + to
        + "; to use the older program again, unzip or restore the backup "
        + backup
        + " into a new folder.\n";
  }

  /** Returns what a newer program left for a program of this version. */
  static Optional<Advice> advice(Path folder, int format) {
    Path note = note(folder, format);
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readString(note, UTF_8).lines().limit(2).toList();
      return lines.size() < 2
          ? Optional.empty()
          : Optional.of(new Advice(lines.getFirst(), lines.getLast()));
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "cannot read " + note, e);
      return Optional.empty();
    }
  }
}
