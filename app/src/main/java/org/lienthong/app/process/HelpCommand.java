package org.lienthong.app.process;

import java.util.List;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;

/** {@code help}: prints the table of commands. */
public final class HelpCommand implements Command.Alone {
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
    return "";
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
    return 0;
  }
}
