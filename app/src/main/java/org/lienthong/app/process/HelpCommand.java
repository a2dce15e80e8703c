package org.lienthong.app.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.server.SettingTable;

/** {@code help}: prints the table of commands. */
public final class HelpCommand implements Command.Alone {
  /** The environment variables of the program and of its launcher. */
  private static final Map<String, String> ENVIRONMENT = environment();

  private final List<Command> commands;

  /** Creates the command for these commands. */
  public HelpCommand(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public String usage() {
    return "[configuration]";
  }

  @Override
  public String summary() {
    return Say.both("các lệnh", "the commands");
  }

  @Override
  public List<String> syntax() {
    return List.of();
  }

  @Override
  public int run(CommandLine line, Output out) {
    if (line.words().equals(List.of("configuration"))) {
      SettingTable.markdown().lines().forEach(out::line);
      return 0;
    }
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    out.line(Say.both("Liên Thông: thư viện liên thông", "libraries working as one"));
    for (Command command : commands) {
      out.line("");
      out.line("  lienthong " + command.name() + " " + command.usage());
      out.line("      " + command.summary());
    }
    out.line("");
    out.line(
        "  --data DIR   "
            + Say.both("thư mục dữ liệu (mặc định ./data)", "data directory (./data)"));
    out.line("  --json       " + Say.both("kết quả cho chương trình", "the outcome for programs"));
    out.line(
        "  --help       "
            + Say.both("cách dùng và tuỳ chọn của một lệnh", "usage and options of one command"));
    out.line("  --version    " + Say.both("phiên bản", "the version"));
    out.line("");
    out.line(Say.both("Biến môi trường", "Environment variables"));
    ENVIRONMENT.forEach((name, text) -> out.line("  " + name + "\n      " + text));
    return 0;
  }

  private static Map<String, String> environment() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "LIENTHONG_DATA",
        Say.both("thư mục dữ liệu khi không có --data", "the data directory without --data"));
    all.put(
        "LIENTHONG_LOG",
        Say.both(
            "dạng nhật ký: text (mặc định), json (mỗi dòng một đối tượng), journal (cho systemd)",
            "the form of the log: text (the default), json (an object a line), journal (systemd)"));
    all.put(
        "LIENTHONG_LOG_LEVEL",
        Say.both(
            "mức nhật ký: debug, info (mặc định), warning, error",
            "the level of the log: debug, info (the default), warning, error"));
    all.put(
        "LIENTHONG_TRACE",
        Say.both(
            "1: in thêm vết của lỗi bất ngờ", "1: also print the trace of an unexpected error"));
    all.put(
        "LIENTHONG_JAVA_OPTS",
        Say.both(
            "tuỳ chọn cho máy ảo Java, cách nhau bằng dấu cách, ví dụ -Xmx2g",
            "options of the Java machine, separated by spaces, such as -Xmx2g"));
    all.put(
        "LIENTHONG_NO_BUILD",
        Say.both(
            "1: chạy bản đã dựng, không dựng lại", "1: run what is built, never build it again"));
    all.put(
        "JAVA_HOME",
        Say.both("JDK 25 được dùng trước tiên", "the JDK 25 that is tried before others"));
    all.put(
        "XDG_CACHE_HOME",
        Say.both(
            "nơi dựng chương trình khi thư mục của nó không ghi được; mặc định ~/.cache",
            "where the program is built when its folder is read-only; ~/.cache by default"));
    return Collections.unmodifiableMap(all);
  }
}
