package org.lienthong.app.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lienthong.app.cli.CommandException;

/**
 * Where a restore unpacks, and how the result becomes a data directory. Normally that is a folder
 * beside it, which is renamed. A folder that is the root of a file system cannot be replaced: there
 * the files are unpacked in a folder {@code lienthong.restoring} in it and moved up one by one, and
 * while that folder exists, no program opens the directory.
 *
 * @param folder the data directory to be
 * @param draft where to unpack
 * @param within whether the draft is in the folder
 */
record RestorePlace(Path folder, Path draft, boolean within) {
  /** What a new file system has in its root. */
  private static final String LOST_AND_FOUND = "lost+found";

  /** What a restore that was killed may have moved up already. */
  private static final Set<String> OURS =
      Set.of(
          DataFiles.RECORDS,
          DataFiles.INDEX,
          DataFiles.FORMAT,
          DataFiles.LOCK,
          LastBackup.NAME,
          DataFiles.RESTORING);

  /**
   * Finds the place for a folder that is missing, empty, or the root of a new file system.
   *
   * @throws CommandException when there is anything else
   */
  static RestorePlace of(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return beside(folder);
    }
    List<String> names = Files.isDirectory(folder) ? names(folder) : List.of("");
    boolean killed = names.contains(DataFiles.RESTORING);
    for (String name : names) {
      boolean known = name.equals(LOST_AND_FOUND) && Files.isDirectory(folder.resolve(name));
      if (!known && !(killed && OURS.contains(name))) {
        throw notEmpty(folder);
      }
    }
    return names.isEmpty() && !isRoot(folder)
        ? beside(folder)
        : new RestorePlace(folder, folder.resolve(DataFiles.RESTORING), true);
  }

  /** The name of the draft has ours, since a folder of that name is emptied. */
  private static RestorePlace beside(Path folder) {
    return new RestorePlace(
        folder, folder.resolveSibling(folder.getFileName() + ".lienthong-restoring"), false);
  }

  private static CommandException notEmpty(Path folder) {
    return new CommandException(
        folder + " không trống; chỉ khôi phục vào thư mục chưa có hoặc trống, không ghi đè gì",
        "it is not empty; a backup is restored only into a folder that is missing or empty");
  }

  private static boolean isRoot(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().normalize().getParent();
    return parent == null || !Files.getFileStore(parent).equals(Files.getFileStore(folder));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(path -> String.valueOf(path.getFileName())).toList();
    }
  }

  /** The lock becomes that of the data directory. */
  Path lock() {
    return (within ? folder : draft).resolve(DataFiles.LOCK);
  }

  /** Deletes what a restore left that was killed. */
  void empty() throws IOException {
    List<Path> leftovers = new ArrayList<>();
    for (String name : names(draft)) {
      leftovers.add(draft.resolve(name));
    }
    if (within) {
      OURS.stream()
          .filter(name -> !name.equals(DataFiles.RESTORING))
          .map(folder::resolve)
          .forEach(leftovers::add);
    }
    for (Path one : leftovers) {
      if (!one.endsWith(DataFiles.LOCK)) {
        DataFiles.delete(one);
      }
    }
  }

  /** Makes the draft the data directory. */
  void finish() throws IOException {
    DataFiles.flush(draft);
    if (within) {
      for (String name : names(draft)) {
        Files.move(draft.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
      DataFiles.flush(folder);
      Files.delete(draft);
      DataFiles.flush(folder);
      return;
    }
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

  /** Deletes what was unpacked, unless it has become the data directory. */
  void clean() throws IOException {
    if (Files.exists(draft)) {
      if (within) {
        empty();
        Files.deleteIfExists(lock());
      }
      DataFiles.delete(draft);
    }
  }
}
