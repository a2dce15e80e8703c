package org.lienthong.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Output to the standard streams; progress is a bar on a terminal, and occasional plain lines
 * elsewhere.
 */
public final class ConsoleOutput implements Output {
  private static final int BAR = 30;
  private static final Duration BETWEEN_BARS = Duration.ofMillis(100);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private final boolean json;
  private final InstantSource clock;
  private Instant lastShown;
  private boolean barShown;

  /**
   * Creates an output.
   *
   * @param terminal whether {@code err} is a terminal
   */
  public ConsoleOutput(
      PrintStream out, PrintStream err, boolean terminal, boolean json, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.json = json;
    this.clock = clock;
    this.lastShown = clock.instant();
  }

  @Override
  public boolean json() {
    return json;
  }

  @Override
  public void line(String text) {
    clearBar();
    out.println(text);
  }

  @Override
  public void error(String text) {
    clearBar();
    err.println(text);
  }

  @Override
  public void progress(String what, long done, long total) {
    Instant now = clock.instant();
    Duration pause = terminal ? BETWEEN_BARS : BETWEEN_LINES;
    if (now.isBefore(lastShown.plus(pause))) {
      return;
    }
    lastShown = now;
    if (terminal) {
      err.print("\r\u001b[K" + bar(what, done, total));
      err.flush();
      barShown = true;
    } else if (!json) {
      err.println(total > 0 ? what + ": " + done + "/" + total : what + ": " + done);
    }
  }

  static String bar(String what, long done, long total) {
    if (total <= 0) {
      return what + " " + done;
    }
    int filled = (int) Math.min(BAR, BAR * done / total);
    return what
        + " ["
        + "#".repeat(filled)
        + "·".repeat(BAR - filled)
        + "] "
        + Math.min(100, 100 * done / total)
        + " %";
  }

  private void clearBar() {
    if (barShown) {
      err.print("\r\u001b[K");
      err.flush();
      barShown = false;
    }
  }
}
