package org.lienthong.app.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.CommandSyntax;
import org.lienthong.app.cli.Say;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.member.Library;
import picocli.CommandLine.Model.CommandSpec;

/** The table of commands that work on a data directory. */
public final class Commands {
  private Commands() {}

  /**
   * Returns every command that works on a data directory, in the order in which help shows them.
   */
  public static List<Command.OnData> all() {
    return List.of(
        new LibraryCommand(),
        new ImportCommand(),
        new BatchesCommand(),
        new HarvestCommand(),
        new ExportCommand(),
        new RecordsCommand(),
        new RecordCommand(),
        new ClustersCommand(),
        new ExplainCommand(),
        new ReviewCommand(),
        new DecideCommand(),
        new RematchCommand(),
        new CorrectionsCommand(),
        new QualityCommand(),
        new RebuildCommand(),
        new BackupCommand(),
        new StatusCommand(),
        new SearchesCommand(),
        new CoversCommand(),
        new JobCommand(),
        new SetCommand(),
        new AccountCommand());
  }

  /** Returns the command named by the first argument. */
  public static Optional<Command.OnData> find(List<String> arguments) {
    return all().stream()
        .filter(command -> !arguments.isEmpty() && command.name().equals(arguments.getFirst()))
        .findFirst();
  }

  /** Returns the exception for an unknown command. */
  public static CommandException unknown(List<String> arguments) {
    String name = arguments.isEmpty() ? "" : arguments.getFirst();
    return new CommandException(
        "không có lệnh '" + name + "'; xem: lienthong help",
        "no command '" + name + "'; see: lienthong help");
  }

  /** Parses the rest of a command line. */
  public static CommandLine parse(Command command, List<String> rest, Path folder) {
    return CommandLine.parse(rest, options(command), folder);
  }

  private static List<String> options(Command command) {
    List<String> options = new ArrayList<>(command.syntax());
    options.add("data=");
    options.add("json");
    return options;
  }

  /** Returns the specification of a command, for help, completion and manual. */
  public static CommandSpec specification(Command command) {
    return CommandSyntax.of(command.name(), command.usage(), command.summary(), options(command));
  }

  /**
   * Returns the data directory of a command line: {@code --data}, or the one that {@code
   * LIENTHONG_DATA} in the environment names, or {@code data} in the present folder.
   */
  public static Path dataFolder(CommandLine line) {
    String otherwise = System.getenv("LIENTHONG_DATA");
    boolean named = otherwise != null && !otherwise.isBlank();
    return line.resolve(line.option("data").orElse(named ? otherwise : "data"));
  }

  /**
   * Refuses a command that names a locked file of its data directory, to read or to write it.
   *
   * @throws CommandException when it does
   */
  public static void checkFiles(CommandLine line, Path data) {
    Stream.concat(line.words().stream(), line.options().values().stream())
        .flatMap(text -> path(line, text).stream())
        .filter(file -> DataDirectory.isLocked(data, file))
        .findFirst()
        .ifPresent(file -> {
          throw new CommandException(
              file + " là tệp của chính thư mục dữ liệu; hãy nêu tệp khác",
              file + " is a file of the data directory itself; name another file");
        });
  }

  /** Returns an argument as a file name; empty when no file can have this name. */
  private static Optional<Path> path(CommandLine line, String text) {
    try {
      return Optional.of(line.resolve(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Returns the exception for a folder that is not a data directory. */
  public static CommandException noData(Path folder) {
    return new CommandException(
        folder
            + " không phải là thư mục dữ liệu; hãy xem lại --data, hoặc tạo thư mục mới bằng:"
            + " lienthong library add MÃ --name …",
        "this is no data directory; check --data, or begin a new one with: lienthong library add"
            + " CODE --name …");
  }

  /** Returns the line that says that a data directory was begun. */
  public static String created(Path folder) {
    return Say.both(
        "đã tạo thư mục dữ liệu mới: " + folder, "a new data directory was created there");
  }

  /** Returns the exception that shows the usage of a command. */
  public static CommandException wrongUsage(Command command) {
    String name = "lienthong " + command.name();
    return new CommandException(
        "lệnh viết chưa đúng; xem: " + name + " --help",
        "the command is not written correctly; see: "
            + name
            + " --help; "
            + (name + " " + command.usage()).strip());
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
                "there is no library "
                    + code
                    + "; add it: lienthong library add "
                    + code
                    + " --name …"));
  }
}
