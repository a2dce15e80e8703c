package org.lienthong.app.process;

import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lienthong.app.cli.CommandLine;
import org.lienthong.app.cli.Output;
import org.lienthong.app.cli.Say;
import org.lienthong.app.command.Command;

/**
 * Asks on a terminal before a command that destroys something. The command first runs with {@code
 * --dry-run}, which prints what will go, wherever its data directory is open; after a yes it runs
 * with {@code --yes}.
 */
public final class Consent {
  private static final List<String> YES = List.of("c", "có", "co", "y", "yes");

  private final Supplier<Optional<Asker>> terminal;

  /** A terminal with a user. */
  @FunctionalInterface
  interface Asker {
    /** Prints a question and returns the answer; null at the end of input. */
    @Nullable String ask(String question);
  }

  /**
   * Creates the question.
   *
   * @param terminal looks for the terminal; empty when there is none: then nobody is asked, and the
   *     command decides by itself
   */
  Consent(Supplier<Optional<Asker>> terminal) {
    this.terminal = terminal;
  }

  /** Returns the question on the terminal of this process, if it has one. */
  public static Consent ofThisProcess() {
    return new Consent(() ->
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .map(console -> question -> console.readLine("%s", question)));
  }

  /** Runs a command with these arguments where its data directory is open. */
  @FunctionalInterface
  public interface Run {
    /** Runs it; returns its exit status. */
    int run(List<String> arguments, Output out);
  }

  /**
   * Runs a command, after asking if it wants that.
   *
   * @param arguments the whole command line
   * @return its exit status; 2 when the user said no
   */
  public int run(
      Command.OnData command, List<String> arguments, CommandLine line, Output out, Run run) {
    boolean decided = line.has("yes") || line.has("dry-run") || out.json();
    Optional<Asker> user =
        decided || !command.asksConsent(line) ? Optional.empty() : terminal.get();
    return user.isEmpty() ? run.run(arguments, out) : asking(user.get(), arguments, out, run);
  }

  private static int asking(Asker user, List<String> arguments, Output out, Run run) {
    Foreseen foreseen = new Foreseen(out);
    int status = run.run(with(arguments, "--dry-run"), foreseen);
    if (status != 0) {
      return status;
    }
    if (foreseen.lines == 0) {
      return run.run(arguments, out); // nothing will go
    }
    String question = Say.both("Tiếp tục? [c/K]", "Go on? [y/N]") + " ";
    if (isYes(user.ask(question))) {
      return run.run(with(arguments, "--yes"), out);
    }
    out.error(Say.both("không làm gì cả", "nothing was done"));
    return 2;
  }

  /** Counts the lines that say what will go. */
  private static final class Foreseen implements Output {
    private final Output out;
    private int lines;

    Foreseen(Output out) {
      this.out = out;
    }

    @Override
    public boolean json() {
      return false;
    }

    @Override
    public void line(String text) {
      lines++;
      out.line(text);
    }

    @Override
    public void error(String text) {
      out.error(text);
    }

    @Override
    public void progress(String what, long done, long total) {
      out.progress(what, done, total);
    }
  }

  private static List<String> with(List<String> arguments, String option) {
    List<String> all = new ArrayList<>(arguments);
    all.add(option);
    return all;
  }

  private static boolean isYes(@Nullable String answer) {
    return Optional.ofNullable(answer)
        .map(a -> a.strip().toLowerCase(Locale.ROOT))
        .filter(YES::contains)
        .isPresent();
  }
}
