package org.lienthong.app.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandException;
import org.lienthong.core.store.StoreException;
import org.lienthong.store.sqlite.StoreChanges;

/**
 * Makes a data directory from a full backup and the incremental ones that continue it. It gets its
 * name in one step when everything was read and is correct: whatever ends the process, there is
 * either no data directory or a whole one.
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
   * Restores a full backup.
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
    return restore(List.of(file), passphrase, folder);
  }

  /**
   * Restores a full backup and the incremental ones that continue it.
   *
   * @param files in the order in which they were made, at least one
   * @param folder missing, empty, or the root of a new file system
   * @param passphrase of all that are encrypted; null for none
   * @return the manifest of the last one
   * @throws CommandException when {@code folder} cannot be used
   * @throws BackupException when the backups cannot be used
   * @throws IOException when reading or writing fails
   */
  public BackupManifest restore(List<Path> files, @Nullable Passphrase passphrase, Path folder)
      throws IOException {
    RestorePlace place = RestorePlace.of(folder);
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new CommandException("không có tệp " + file, "there is no file " + file);
      }
    }
    Files.createDirectories(place.draft());
    try (FileChannel channel =
        FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock(channel, place.draft());
      try {
        place.empty();
        BackupManifest manifest = unpack(files, passphrase, place.draft());
        Path last = files.getLast();
        LastBackup.of(last, Files.size(last), BackupReader.isEncrypted(last), manifest)
            .write(place.draft());
        place.finish();
        return manifest;
      } finally {
        place.clean();
      }
    }
  }

  /** Says whether a restore into a folder was killed, so that the folder cannot be used. */
  public static boolean isUnfinished(Path folder) {
    return Files.exists(folder.resolve(DataFiles.RESTORING));
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

  private BackupManifest unpack(List<Path> files, @Nullable Passphrase passphrase, Path draft)
      throws IOException {
    if (files.size() > 1) {
      checkLinks(files, passphrase);
    }
    BackupManifest last = null;
    for (Path file : files) {
      Path to = last == null ? draft : Files.createDirectory(draft.resolve("changes"));
      BackupManifest next = read(file, passphrase, new Unpacking(to, last));
      if (last != null) {
        continueWith(to, draft, file.equals(files.getLast()));
        DataFiles.delete(to);
      }
      last = next;
    }
    Files.deleteIfExists(draft.resolve(DataFiles.PRINTS));
    return Objects.requireNonNull(last, "no backup");
  }

  /**
   * Applies an incremental backup.
   *
   * @param compare whether to compare the whole result with the store that was backed up
   */
  private static void continueWith(Path unpacked, Path draft, boolean compare) throws IOException {
    Path copy = draft.resolve(DataFiles.RECORDS);
    try {
      StoreChanges.apply(copy, unpacked.resolve(DataFiles.CHANGES));
      if (compare) {
        Path result = unpacked.resolve("result.prints");
        StoreChanges.fingerprint(copy, result);
        if (Files.mismatch(result, unpacked.resolve(DataFiles.PRINTS)) >= 0) {
          throw BackupException.otherResult();
        }
      }
    } catch (StoreException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Refuses a wrong order before gigabytes are unpacked. */
  private static void checkLinks(List<Path> files, @Nullable Passphrase passphrase)
      throws IOException {
    BackupManifest last = null;
    for (Path file : files) {
      try {
        BackupManifest next = new BackupReader(file, passphrase).manifest();
        checkLink(next, last);
        last = next;
      } catch (BackupException e) {
        throw BackupException.of(file, e);
      }
    }
  }

  private static void checkLink(BackupManifest next, @Nullable BackupManifest last)
      throws BackupException {
    BackupManifest.Link since = next.since();
    if (last == null && since != null) {
      throw BackupException.notFull(since);
    }
    if (last != null && since == null) {
      throw BackupException.fullAmongIncrements();
    }
    if (last != null && since != null && !since.id().equals(last.id())) {
      throw BackupException.otherLink(since);
    }
  }

  private static BackupManifest read(
      Path file, @Nullable Passphrase passphrase, BackupReader.Target target) throws IOException {
    try {
      return new BackupReader(file, passphrase).read(target);
    } catch (BackupException e) {
      throw BackupException.of(file, e);
    }
  }

  /** Writes the parts into a folder. */
  private final class Unpacking implements BackupReader.Target {
    private final Path to;
    private final @Nullable BackupManifest last;

    Unpacking(Path to, @Nullable BackupManifest last) {
      this.to = to;
      this.last = last;
    }

    @Override
    public void begin(BackupManifest manifest) throws IOException {
      if (manifest.format() > newestFormat) {
        throw BackupException.newer(manifest.format(), newestFormat);
      }
      checkLink(manifest, last);
      long missing = manifest.unpackedOctets() - Files.getFileStore(to).getUsableSpace();
      if (missing > 0) {
        long megabytes = (missing >> 20) + 1;
        throw new CommandException(
            "ổ đĩa không đủ chỗ để khôi phục: cần thêm " + megabytes + " MB",
            "the disk has not enough space: " + megabytes + " MB more are needed");
      }
    }

    @Override
    public OutputStream open(BackupManifest.Part part) throws IOException {
      Path file = to.resolve(part.name());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      return new BufferedOutputStream(opener.open(file), 1 << 17);
    }
  }
}
