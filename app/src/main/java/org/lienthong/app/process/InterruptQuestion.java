package org.lienthong.app.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.lienthong.app.cli.Say;

/**
 * Asks a user who presses Ctrl-C while a server runs their jobs whether to cancel the jobs or leave
 * them running. The command ends either way. One thread sets the jobs, another asks.
 */
final class InterruptQuestion {
  private final BufferedReader in;
  private final PrintStream err;
  private final Consumer<List<String>> cancel;
  private volatile List<String> jobs = List.of();
  private volatile boolean asked;

  /**
   * Creates the question.
   *
   * @param in the user's input
   * @param cancel cancels jobs by id
   */
  InterruptQuestion(BufferedReader in, PrintStream err, Consumer<List<String>> cancel) {
    this.in = in;
    this.err = err;
    this.cancel = cancel;
  }

  /** Registers the question for the end of the process. */
  void register() {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("interrupt-question").unstarted(this::ask));
  }

  /** Sets the jobs that the command follows now. */
  void follow(List<String> ids) {
    jobs = List.copyOf(ids);
  }

  /** Returns whether the user is being asked: then nothing else may be written to the terminal. */
  boolean isAsked() {
    return asked;
  }

  /** Asks, if there are jobs to ask about. */
  void ask() {
    List<String> running = jobs;
    if (running.isEmpty()) {
      return;
    }
    asked = true;
    String ids = String.join(" ", running);
    err.println();
    err.print(Say.both("Huỷ công việc? [c/K]", "Cancel the job? [y/N]") + " (" + ids + ") ");
    err.flush();
    if (isYes()) {
      cancel.accept(running);
    } else {
      err.println(
          Say.both(
              "công việc chạy tiếp trên máy chủ; xem: lienthong job show " + running.getFirst(),
              "the job goes on in the server; see: lienthong job show " + running.getFirst()));
    }
  }

  private boolean isYes() {
    try {
      String answer = in.readLine();
      return answer != null
          && List.of("c", "có", "co", "y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      return false;
    }
  }
}
