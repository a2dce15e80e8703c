package org.lienthong.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.data.DataDirectory;

/**
 * Looks at a data directory from outside: permissions, owner, version, and the space of its disk.
 */
final class DataFolder {
  private final Path folder;
  private final Path records;

  DataFolder(Path folder) {
    this.folder = folder;
    this.records = folder.resolve("records.sqlite");
  }

  List<Diagnosis> examine() {
    if (!Files.isDirectory(folder)) {
      return List.of(
          Diagnosis.warning(
                  "data", "chưa có thư mục dữ liệu " + folder, "there is no data directory yet")
              .advise(
                  "nếu đây là máy mới thì máy chủ sẽ tạo; nếu không, xem lại --data",
                  "a new installation creates it; otherwise see to --data"));
    }
    List<Diagnosis> out = new ArrayList<>();
    out.add(access());
    out.add(version());
    try {
      out.add(space(Files.getFileStore(folder).getUsableSpace(), length()));
      out.addAll(secrecy());
    } catch (IOException e) {
      out.add(unreadable(e.getMessage() == null ? "" : e.getMessage()));
    }
    return out;
  }

  private long length() throws IOException {
    return Files.exists(records) ? Files.size(records) : 0;
  }

  private Diagnosis access() {
    boolean usable =
        Files.isReadable(folder)
            && Files.isWritable(folder)
            && (!Files.exists(records) || (Files.isReadable(records) && Files.isWritable(records)));
    return usable
        ? Diagnosis.ok("data", "thư mục dữ liệu " + folder, "can be read and written")
        : unreadable(folder.toString());
  }

  private static Diagnosis unreadable(String what) {
    String user = String.valueOf(System.getProperty("user.name"));
    return Diagnosis.fault(
            "data",
            "người dùng " + user + " không đọc ghi được thư mục dữ liệu: " + what,
            "the user " + user + " cannot read and write the data directory")
        .advise(
            "trao thư mục cho người dùng chạy máy chủ: chown -R NGƯỜI-DÙNG THƯ-MỤC",
            "give it to the user that runs the server: chown -R USER FOLDER");
  }

  private Diagnosis version() {
    try {
      return DataDirectory.isOlder(folder)
          ? Diagnosis.warning("format", "dữ liệu có định dạng cũ", "the data have an older format")
              .advise(
                  "máy chủ sẽ tự sao lưu rồi nâng cấp khi chạy",
                  "the server backs them up and migrates them when it starts")
          : Diagnosis.ok("format", "định dạng dữ liệu đúng", "the data have the present format");
    } catch (CommandException e) {
      return new Diagnosis.Finding(Diagnosis.Grade.FAULT, "format", String.valueOf(e.getMessage()))
          .advise("dùng phiên bản khác của chương trình", "use another version of the program");
    }
  }

  /**
   * Judges the space of the disk.
   *
   * @param length of the record store, which a backup copies
   */
  static Diagnosis space(long free, long length) {
    long needed = Math.max(DoctorLimits.DISK, length);
    if (free < needed) {
      return Diagnosis.warning(
              "disk",
              "ổ đĩa chỉ còn " + (free >> 20) + " MB, nên có " + (needed >> 20) + " MB",
              "the disk has little space left")
          .advise("giải phóng ổ đĩa", "free space on the disk");
    }
    return Diagnosis.ok("disk", "ổ đĩa còn " + (free >> 20) + " MB", "the disk has enough space");
  }

  /** The store has hashes of passwords and the key of resumption tokens. */
  private List<Diagnosis> secrecy() throws IOException {
    if (!Files.exists(records)
        || !records.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return List.of();
    }
    List<Diagnosis> out = new ArrayList<>();
    boolean open =
        isOpen(Files.getPosixFilePermissions(folder), PosixFilePermission.OTHERS_EXECUTE)
            && isOpen(Files.getPosixFilePermissions(records), PosixFilePermission.OTHERS_READ);
    if (open) {
      out.add(
          Diagnosis.warning(
                  "secrecy",
                  "mọi người dùng trên máy này đọc được kho biểu ghi, trong đó có mã của mật khẩu",
                  "every user of this computer can read the store, which has hashes of passwords")
              .advise("chạy: chmod o-rx " + folder, "run: chmod o-rx FOLDER"));
    }
    String owner = Files.getOwner(records).getName();
    if (!Files.getOwner(folder).getName().equals(owner)) {
      out.add(
          Diagnosis.warning(
                  "owner",
                  "kho biểu ghi thuộc " + owner + ", thư mục thuộc " + Files.getOwner(folder),
                  "the store and its folder have different owners")
              .advise(
                  "trao tất cả cho người dùng chạy máy chủ: chown -R NGƯỜI-DÙNG THƯ-MỤC",
                  "give all to the user that runs the server: chown -R USER FOLDER"));
    }
    return out;
  }

  private static boolean isOpen(Set<PosixFilePermission> permissions, PosixFilePermission one) {
    return permissions.contains(one);
  }
}
