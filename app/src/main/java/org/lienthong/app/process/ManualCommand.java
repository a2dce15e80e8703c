package org.lienthong.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Manual;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;

/** {@code manual}: writes manual pages of all commands, for {@code man}. */
public final class ManualCommand implements Command.Alone {
  private final List<Command> commands;

  /** Creates the command for these commands. */
  public ManualCommand(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  @Override
  public String name() {
    return "manual";
  }

  @Override
  public String usage() {
    return "--out DIR";
  }

  @Override
  public String summary() {
    return Say.both("ghi trang hướng dẫn cho lệnh man", "writes manual pages for man");
  }

  @Override
  public List<String> syntax() {
    return List.of("out=");
  }

  @Override
  public int run(CommandLine line, Output out) {
    Path folder = line.file("out").orElseThrow(() -> Commands.wrongUsage(this));
    try {
      Files.createDirectories(folder);
      for (Command command : commands) {
        Path file = folder.resolve("lienthong-" + command.name() + ".1");
        Files.writeString(file, Manual.page(Commands.specification(command)));
        out.line(file.toString());
      }
    } catch (IOException e) {
      throw new CommandException(
          "không ghi được vào " + folder + ": " + e.getMessage(),
          "cannot write to " + folder + ": " + e.getMessage());
    }
    return 0;
  }
}
