package org.lienthong.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.ConsoleOutput;
import org.lienthong.app.cli.Manual;
import org.lienthong.app.cli.Output;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.process.CheckCommand;
import org.lienthong.app.process.CompletionCommand;
import org.lienthong.app.process.Consent;
import org.lienthong.app.process.DemoCommand;
import org.lienthong.app.process.Dispatch;
import org.lienthong.app.process.DoctorCommand;
import org.lienthong.app.process.HelpCommand;
import org.lienthong.app.process.ManualCommand;
import org.lienthong.app.process.RecordEditor;
import org.lienthong.app.process.RestoreCommand;
import org.lienthong.app.process.ServeCommand;
import org.lienthong.app.process.VersionCommand;
import org.lienthong.app.process.Z3950Command;
import org.lienthong.core.time.SteadyClock;

/** The entry point of the program. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    int status = run(List.of(arguments), Path.of("").toAbsolutePath());
    System.out.flush();
    System.exit(status);
  }

  private static int run(List<String> arguments, Path folder) {
    boolean json = arguments.contains("--json");
    boolean terminal = Boolean.getBoolean("lienthong.terminal");
    Output out = new ConsoleOutput(System.out, System.err, terminal, json, SteadyClock.system());
    return run(arguments, folder, Consent.ofThisProcess(), out);
  }

  /** Runs one command and reports every failure in one sentence; returns the exit status. */
  static int run(List<String> arguments, Path folder, Consent consent, Output out) {
    try {
      return start(arguments, folder, consent, out);
    } catch (CommandException e) {
      return e.report(out);
    } catch (RuntimeException | Error e) {
      // Errors too: a JVM that lacks memory or files reports it by them.
      return Failure.of(e).report(out);
    }
  }

  private static int start(List<String> arguments, Path folder, Consent consent, Output out) {
    Command command = find(arguments).orElseThrow(() -> Commands.unknown(arguments));
    CommandLine line = parse(command, arguments, folder);
    if (line.has("help")) {
      out.line(Manual.help(Commands.specification(command)));
      return 0;
    }
    return switch (command) {
      case Command.Alone alone -> alone.run(line, out);
      case Command.OnData onData ->
          consent.run(
              onData,
              arguments,
              line,
              out,
              (all, into) -> run(onData, all, parse(onData, all, folder), into));
    };
  }

  private static int run(
      Command.OnData command, List<String> arguments, CommandLine line, Output out) {
    return command.asksEditor(line)
        ? RecordEditor.run(command, line, out)
        : Dispatch.run(command, arguments, line, out);
  }

  private static CommandLine parse(Command command, List<String> arguments, Path folder) {
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    return Commands.parse(command, rest, folder);
  }

  private static Optional<Command> find(List<String> arguments) {
    List<Command> all =
        new ArrayList<>(List.of(new ServeCommand(), new DemoCommand(), new Z3950Command()));
    all.addAll(Commands.all());
    all.add(new RestoreCommand());
    all.add(new CheckCommand());
    all.add(new DoctorCommand());
    all.add(new VersionCommand());
    all.add(new CompletionCommand(all));
    all.add(new ManualCommand(all));
    String name = arguments.isEmpty() ? "help" : arguments.getFirst();
    return switch (name) {
      case "help", "--help", "-h" -> Optional.of(new HelpCommand(all));
      case "--version", "-V" -> Optional.of(new VersionCommand());
      default -> all.stream().filter(c -> c.name().equals(name)).findFirst();
    };
  }
}
