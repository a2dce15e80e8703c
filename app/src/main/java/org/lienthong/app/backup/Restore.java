package org.lienthong.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;

/**
 * Makes a data directory from a backup. It is unpacked into a folder beside it, and gets its name
 * in one step when all of it was read and is correct: whatever ends the process, there is either no
 * data directory or a whole one.
 */
public final class Restore {
  private final int newestFormat;
  private final OutputOpener opener;

  /**
   * Prepares to restore.
   *
   * @param newestFormat the newest version of a data directory that this program reads
   */
  public Restore(int newestFormat) {
    this(newestFormat, OutputOpener::toDisk);
  }

  Restore(int newestFormat, OutputOpener opener) {
    this.newestFormat = newestFormat;
    this.opener = opener;
  }

  /**
   * Restores a backup.
   *
   * @param folder missing, or empty
   * @param passphrase null for none
   * @return what was restored
   * @throws CommandException when {@code folder} cannot be used
   * @throws BackupException when the backup cannot be used
   * @throws IOException when reading or writing fails
   */
  public BackupManifest restore(Path file, @Nullable Passphrase passphrase, Path folder)
      throws IOException {
    checkFree(folder);
    if (!Files.isRegularFile(file)) {
      throw new CommandException("không có tệp " + file, "there is no file " + file);
    }
    Path draft = folder.resolveSibling(folder.getFileName() + ".restoring");
    Files.createDirectories(draft);
    try (FileChannel channel =
        FileChannel.open(
            draft.resolve(DataFiles.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock(channel, draft);
      try {
        empty(draft);
        BackupManifest manifest = new BackupReader(file, passphrase).read(new Unpacking(draft));
        LastBackup.of(file, Files.size(file), passphrase != null, manifest).write(draft);
        DataFiles.flush(draft);
        move(draft, folder);
        return manifest;
      } finally {
        // After the move there is none.
        DataFiles.delete(draft);
      }
    }
  }

  private static void checkFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isEmpty()) {
          return;
        }
      }
    }
    throw new CommandException(
        folder + " không trống; chỉ khôi phục vào thư mục chưa có hoặc trống, không ghi đè gì",
        "it is not empty; a backup is restored only into a folder that is missing or empty");
  }

  private static void lock(FileChannel channel, Path draft) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      throw new CommandException(
          "một lệnh khác đang khôi phục vào " + draft, "another command is restoring there");
    }
  }

  /** Deletes what a restore left that was killed. */
  private static void empty(Path draft) throws IOException {
    try (Stream<Path> inside = Files.list(draft)) {
      for (Path one : inside.filter(p -> !p.endsWith(DataFiles.LOCK)).toList()) {
        DataFiles.delete(one);
      }
    }
  }

  private static void move(Path draft, Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CommandException(
          "không đặt được dữ liệu vào "
              + folder
              + " ("
              + e.getMessage()
              + "); nếu đó là nơi gắn một ổ đĩa, hãy chọn một thư mục con trong đó",
          "cannot move the data there; if it is where a disk is mounted, choose a folder in it");
    }
    DataFiles.flush(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
  }

  /** Writes the parts into a folder. */
  private final class Unpacking implements BackupReader.Target {
    private final Path draft;

    Unpacking(Path draft) {
      this.draft = draft;
    }

    @Override
    public void begin(BackupManifest manifest) throws IOException {
      if (manifest.format() > newestFormat) {
        throw BackupException.newer(manifest.format(), newestFormat);
      }
      long needed = manifest.parts().stream().mapToLong(BackupManifest.Part::octets).sum();
      long missing = needed - Files.getFileStore(draft).getUsableSpace();
      if (missing > 0) {
        long megabytes = (missing >> 20) + 1;
        throw new CommandException(
            "ổ đĩa không đủ chỗ để khôi phục: cần thêm " + megabytes + " MB",
            "the disk has not enough space: " + megabytes + " MB more are needed");
      }
    }

    @Override
    public OutputStream open(BackupManifest.Part part) throws IOException {
      Path file = draft.resolve(part.name());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      return new BufferedOutputStream(opener.open(file), 1 << 17);
    }
  }
}
