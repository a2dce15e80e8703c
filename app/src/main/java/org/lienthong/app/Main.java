package org.lienthong.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.ConsoleOutput;
import org.lienthong.app.cli.Output;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import tools.jackson.databind.json.JsonMapper;

/** Where the program begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    int status = run(List.of(arguments), Path.of("").toAbsolutePath(), System.out, System.err);
    System.out.flush();
    System.exit(status);
  }

  static int run(List<String> arguments, Path folder, PrintStream stdout, PrintStream stderr) {
    boolean json = arguments.contains("--json");
    boolean terminal = Boolean.getBoolean("lienthong.terminal");
    Output out = new ConsoleOutput(stdout, stderr, terminal, json, InstantSource.system());
    try {
      return run(arguments, folder, out);
    } catch (CommandException e) {
      report(out, String.valueOf(e.getMessage()));
      return 2;
    }
  }

  private static int run(List<String> arguments, Path folder, Output out) {
    Command command = Commands.find(arguments);
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    CommandLine line = Commands.parse(command, rest, folder);
    return switch (command) {
      case Command.Alone alone -> alone.run(line, out);
      case Command.OnData onData -> Dispatch.run(onData, arguments, line, out);
    };
  }

  /** Says what went wrong, in the form that the caller reads. */
  static void report(Output out, String message) {
    if (out.json()) {
      out.line(
          JsonMapper.builder()
              .build()
              .writeValueAsString(Map.of("error", Map.of("message", message))));
    }
    out.error("lienthong: " + message);
  }
}
