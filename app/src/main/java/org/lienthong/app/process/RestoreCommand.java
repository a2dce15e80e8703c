package org.lienthong.app.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lienthong.app.backup.BackupException;
import org.lienthong.app.backup.BackupManifest;
import org.lienthong.app.backup.Passphrase;
import org.lienthong.app.backup.Restore;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.data.DataDirectory;
import tools.jackson.databind.json.JsonMapper;

/** {@code restore}: makes a data directory from a backup. */
public final class RestoreCommand implements Command.Alone {
  @Override
  public String name() {
    return "restore";
  }

  @Override
  public String usage() {
    return "FILE... [--passphrase-file FILE]";
  }

  @Override
  public String summary() {
    return Say.both(
        "khôi phục bản sao lưu đầy đủ, rồi các bản gia tăng theo thứ tự, vào thư mục dữ liệu chưa có"
            + " hoặc trống",
        "restores a full backup, then incremental ones in their order, into a data directory that is"
            + " missing or empty");
  }

  @Override
  public List<String> syntax() {
    return List.of("passphrase-file=");
  }

  @Override
  public int run(CommandLine line, Output out) {
    if (line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    List<Path> files = line.words().stream().map(line::resolve).toList();
    Path folder = Commands.dataFolder(line);
    Passphrase passphrase = line.file("passphrase-file").map(Passphrase::read).orElse(null);
    try {
      tell(new Restore(DataDirectory.FORMAT).restore(files, passphrase, folder), folder, out);
      return 0;
    } catch (BackupException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandException(
          "không khôi phục được vào " + folder + ": " + e.getMessage() + "; chưa ghi gì",
          "nothing was restored: the disk or a file cannot be used");
    }
  }

  private static void tell(BackupManifest manifest, Path folder, Output out) {
    if (out.json()) {
      out.line(
          JsonMapper.builder()
              .build()
              .writeValueAsString(
                  Map.of(
                      "data", folder.toString(),
                      "created", manifest.created().toString(),
                      "program", manifest.program(),
                      "format", manifest.format(),
                      "seq", manifest.seq(),
                      "catalogues", manifest.sortedCatalogues())));
      return;
    }
    manifest.sortedCatalogues().forEach((code, count) -> out.line(code + "\t" + count.live()));
    out.line(
        Say.both(
            "đã khôi phục bản sao lưu lúc " + manifest.created() + " vào " + folder,
            "the backup of that time was restored, up to change " + manifest.seq()));
    out.line(
        Say.both(
            "chỉ mục tìm kiếm được dựng lại khi máy chủ chạy lần đầu",
            "the search index is rebuilt when the server starts"));
  }
}
