package org.lienthong.app.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.backup.BackupWriter;
import org.lienthong.app.backup.Restore;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.Trouble;

/**
 * A data directory that only this process may write while it is open.
 *
 * <p>Files: {@code lienthong.format} (the version of all the others), {@code lienthong.lock},
 * {@code records.sqlite} (the record store), {@code records.open} (while it is written), {@code
 * index/} (Lucene), {@code control.json} (while a server runs).
 */
public final class DataDirectory implements AutoCloseable {
  /**
   * The version of the files that this program writes. Raise it with every migration of tables: an
   * older program then says that the directory is newer, before it opens the store.
   */
  public static final int FORMAT = 3;

  /** The oldest version that this program migrates: that of the first release. */
  static final int OLDEST_FORMAT = 2;

  private static final String LOCK = "lienthong.lock";
  private static final String FORMAT_FILE = "lienthong.format";
  private static final String RECORDS = "records.sqlite";
  private static final List<String> LOCKED =
      List.of(LOCK, RECORDS, RECORDS + "-wal", RECORDS + "-shm", "index/write.lock");

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private DataDirectory(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens a directory, creating it when it does not exist. One of an older version is backed up and
   * becomes one of this version: the owners of its files migrate them when they open them.
   *
   * @return empty when another process has it open
   * @throws CommandException when its version is newer or too old, or it cannot be used
   */
  public static Optional<DataDirectory> open(Path folder) {
    checkFormat(folder);
    FileChannel channel = null;
    try {
      Files.createDirectories(folder, forOwnerOnly(folder));
      channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      // Another process may have migrated it before this one had the lock.
      checkFormat(folder);
      OpenMark.refuseLoss(folder);
      BackupWriter.deleteLeftovers(folder);
      if (isOlder(folder)) {
        Upgrade.prepare(folder, format(folder), FORMAT, InstantSource.system());
      }
      writeFormat(folder);
      return Optional.of(new DataDirectory(folder, channel, lock));
    } catch (CommandException e) {
      closeQuietly(channel);
      throw e;
    } catch (IOException e) {
      closeQuietly(channel);
      throw unusable(folder, e);
    }
  }

  static CommandException unusable(Path folder, IOException e) {
    return Trouble.of(e)
        .map(trouble -> trouble.about(e))
        .orElseGet(() ->
            new CommandException(
                "không dùng được thư mục dữ liệu " + folder + ": " + e.getMessage(),
                "the data directory " + folder + " cannot be used: " + e.getMessage()));
  }

  /** Says whether a folder is a data directory, of any version. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(FORMAT_FILE)) || Files.exists(folder.resolve(RECORDS));
  }

  /**
   * Returns what identifies a data directory on this computer: a copy has another identity. It is
   * the device and inode of its lock file, or its real path where files have no such keys.
   *
   * @throws CommandException when it cannot be read
   */
  public static String identity(Path folder) {
    Path file = folder.resolve(LOCK);
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file.toRealPath().toString() : key.toString();
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new CommandException("không đọc được " + file, "cannot read " + file);
    }
  }

  /**
   * Says whether a file is one of those that the process that has a directory open has locked. It
   * must not open them again: on POSIX systems, closing a file gives up all locks that the process
   * has on it, and another process could then open the directory, too.
   */
  public static boolean isLocked(Path folder, Path file) {
    return LOCKED.stream().anyMatch(name -> isSame(folder.resolve(name), file));
  }

  private static boolean isSame(Path own, Path file) {
    try {
      return Files.isSameFile(own, file);
    } catch (IOException e) {
      return false; // One of them does not exist.
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * Says whether a directory is of an older version, and will be migrated when it is opened.
   *
   * @throws CommandException when its version is newer or too old, or it cannot be read
   */
  public static boolean isOlder(Path folder) {
    checkFormat(folder);
    return format(folder) < FORMAT;
  }

  /** Returns the version of a directory; that of this program when it has none yet. */
  private static int format(Path folder) {
    Path file = folder.resolve(FORMAT_FILE);
    if (!Files.exists(file)) {
      return FORMAT;
    }
    try {
      String text = Files.readString(file, UTF_8).strip();
      return text.matches("\\d{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    } catch (IOException e) {
      throw new CommandException("không đọc được " + file, "cannot read " + file);
    }
  }

  private static void checkFormat(Path folder) {
    if (Restore.isUnfinished(folder)) {
      throw new CommandException(
          "việc khôi phục vào " + folder + " bị ngắt giữa chừng; hãy chạy lại lệnh restore",
          "a restore into that folder was interrupted; run the command restore again");
    }
    int format = format(folder);
    String text = format == Integer.MAX_VALUE ? "?" : Integer.toString(format);
    if (format > FORMAT) {
      Optional<Upgrade.Advice> advice = Upgrade.advice(folder, FORMAT);
      throw new CommandException(
          "thư mục dữ liệu "
              + folder
              + " do phiên bản mới hơn tạo (định dạng "
              + text
              + "); hãy nâng cấp chương trình"
              + advice.map(a -> ". " + a.vietnamese()).orElse(""),
          "the data directory was made by a newer version (format "
              + text
              + "); upgrade the program"
              + advice.map(a -> ". " + a.english()).orElse(""));
    }
    if (format < OLDEST_FORMAT) {
      throw new CommandException(
          "thư mục dữ liệu "
              + folder
              + " do một bản thử trước khi phát hành tạo (định dạng "
              + text
              + "); hãy nhập lại vào thư mục mới",
          "the data directory was made before the first release (format "
              + text
              + "); import again into a new one");
    }
  }

  /** Writes the version in one step, so that no reader finds half of it. */
  private static void writeFormat(Path folder) throws IOException {
    Path file = folder.resolve(FORMAT_FILE);
    String text = FORMAT + "\n";
    if (Files.exists(file) && Files.readString(file, UTF_8).equals(text)) {
      return;
    }
    Path written = folder.resolve("lienthong.format.new");
    Files.writeString(
        written,
        text,
        UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.DSYNC);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The store has hashes of passwords: a new directory is not for other users. */
  private static FileAttribute<?>[] forOwnerOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** Returns the directory. */
  public Path folder() {
    return folder;
  }

  /** Returns the file of the record store. */
  public Path records() {
    return folder.resolve(RECORDS);
  }

  /** Returns the directory of the index. */
  public Path index() {
    return folder.resolve("index");
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
