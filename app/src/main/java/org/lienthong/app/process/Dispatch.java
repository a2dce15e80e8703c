package org.lienthong.app.process;

import java.io.BufferedReader;
import java.io.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lienthong.app.cli.CommandException;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.command.Command;
import org.lienthong.app.command.Commands;
import org.lienthong.app.control.ControlClient;
import org.lienthong.app.data.DataDirectory;
import org.lienthong.app.engine.Engine;
import org.lienthong.core.time.SteadyClock;

/**
 * Runs a command where its data directory is open: in the server that has it open, or else in this
 * process.
 */
public final class Dispatch {
  /** How long to wait for another command to end; an import may take some minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private Dispatch() {}

  /** Runs a command; returns its exit status. */
  public static int run(
      Command.OnData command, List<String> arguments, CommandLine given, Output out) {
    Path data = Commands.dataFolder(given);
    boolean created = !DataDirectory.exists(data);
    if (created && !command.creates(given)) {
      throw Commands.noData(data);
    }
    Commands.checkFiles(given, data);
    CommandLine line = command.asksSecret(given) ? given.withSecret(Secrets.ask()) : given;
    Output asking = asking(data, line, out);
    InstantSource clock = InstantSource.system();
    InstantSource steady = SteadyClock.system();
    for (var giveUp = steady.instant().plus(PATIENCE); steady.instant().isBefore(giveUp); pause()) {
      // Who gets the lock knows that no server has this directory open, whatever the files say.
      Optional<DataDirectory> here = DataDirectory.open(data);
      if (here.isPresent()) {
        ControlClient.dropStale(data, out);
        try (DataDirectory directory = here.get();
            Engine engine = Engine.open(directory, clock)) {
          int status = command.run(line, engine, out);
          if (created) {
            out.error(Commands.created(data));
          }
          return status;
        }
      }
      OptionalInt there = ControlClient.run(data, arguments, line, asking);
      if (there.isPresent()) {
        return there.getAsInt();
      }
      out.progress("chờ lệnh khác dùng xong dữ liệu / waiting for another command", 0, 0);
    }
    throw new CommandException(
        "thư mục dữ liệu " + data + " đang được một lệnh khác dùng; hãy thử lại sau",
        "another command is using the data directory " + data + "; try again later");
  }

  /** Returns an output that on a terminal asks at Ctrl-C whether to cancel the server's jobs. */
  @SuppressWarnings("SystemConsoleNull") // JDK 25 returns null again without a terminal
  private static Output asking(Path data, CommandLine line, Output out) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      return out;
    }
    InterruptQuestion question =
        new InterruptQuestion(
            new BufferedReader(console.reader()),
            System.err,
            jobs -> cancel(data, jobs, line, out));
    question.register();
    return new AskingOutput(out, question);
  }

  private static void cancel(Path data, List<String> jobs, CommandLine line, Output out) {
    List<String> arguments = new ArrayList<>(List.of("job", "cancel"));
    arguments.addAll(jobs);
    OptionalInt _ = ControlClient.run(data, arguments, line, out);
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("bị ngắt", "interrupted");
    }
  }
}
