package org.lienthong.app.process;

import java.util.List;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Manual;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;

/** {@code completion}: prints a shell script that completes commands and options. */
public final class CompletionCommand implements Command.Alone {
  private final List<Command> commands;

  /** Creates the command for these commands. */
  public CompletionCommand(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String usage() {
    return "";
  }

  @Override
  public String summary() {
    return Say.both(
        "in kịch bản gợi ý lệnh: source <(lienthong completion)",
        "prints a script for the shell: source <(lienthong completion)");
  }

  @Override
  public List<String> syntax() {
    return List.of();
  }

  @Override
  public int run(CommandLine line, Output out) {
    if (!line.words().isEmpty()) {
      throw Commands.wrongUsage(this);
    }
    out.line(Manual.completion(commands.stream().map(Commands::specification).toList()));
    return 0;
  }
}
