package org.lienthong.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.engine.Engine;
import org.lienthong.library.Library;

/** The table of commands. */
public final class Commands {
  private Commands() {}

  /** Returns every command in the order in which help shows them. */
  public static List<Command> all() {
    return List.of(new LibraryCommand(), new RecordsCommand(), new HelpCommand());
  }

  /**
   * Returns the command that the first argument names; help when there is none.
   *
   * @throws CommandException when there is no such command
   */
  public static Command find(List<String> arguments) {
    String first = arguments.isEmpty() ? "help" : arguments.getFirst();
    String name = List.of("--help", "-h").contains(first) ? "help" : first;
    return all().stream()
        .filter(command -> command.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new CommandException(
                "không có lệnh '" + name + "'; xem: lienthong help",
                "no command '" + name + "'; see: lienthong help"));
  }

  /** Takes the rest of a command line apart. */
  public static CommandLine parse(Command command, List<String> rest, Path folder) {
    List<String> syntax = new ArrayList<>(command.syntax());
    syntax.add("data=");
    syntax.add("json");
    return CommandLine.parse(rest, syntax, folder);
  }

  /** Returns the data directory that a command line means. */
  public static Path dataFolder(CommandLine line) {
    return line.resolve(line.option("data").orElse("data"));
  }

  static CommandException wrongUsage(Command command) {
    return new CommandException(
        "cách dùng: lienthong " + command.name() + " " + command.usage(), "this is the usage");
  }

  static Library library(Engine engine, String code) {
    return engine
        .libraries()
        .find(code)
        .orElseThrow(() ->
            new CommandException(
                "không có thư viện "
                    + code
                    + "; thêm bằng: lienthong library add "
                    + code
                    + " --name …",
                "no library " + code + "; add it first"));
  }
}
