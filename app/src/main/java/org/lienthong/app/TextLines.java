package org.lienthong.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.lienthong.app.cli.Trouble;
import org.lienthong.http.RequestContext;

/**
 * Formats each log message as one line of text, whatever is in it. The stack trace of a warning or
 * error follows on the same line when it tells something: what the machine lacks ({@link Trouble})
 * is said in words. The line begins with the time, or for the journal of systemd, which has the
 * time, with the priority of syslog.
 */
final class TextLines extends Formatter {
  /** Ends of lines with the indentation of the next one. */
  private static final Pattern NEXT_LINE = Pattern.compile("\\s*\\R\\s*");

  /** Characters that a terminal obeys (ISO 6429). */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private final boolean journal;

  /** Creates a formatter for terminals and files, or for the journal. */
  TextLines(boolean journal) {
    this.journal = journal;
  }

  @Override
  public String format(LogRecord record) {
    StringBuilder line = new StringBuilder(formatMessage(record));
    String request = RequestContext.currentId();
    line.append(request.isEmpty() ? "" : " [" + request + "]");
    Throwable thrown = record.getThrown();
    if (thrown != null && record.getLevel().intValue() >= Level.WARNING.intValue()) {
      line.append(reason(thrown));
    }
    return start(record) + record.getLevel().getName() + " " + oneLine(line.toString()) + "\n";
  }

  private static String reason(Throwable thrown) {
    Optional<Trouble> trouble = tracesAreWanted() ? Optional.empty() : Trouble.of(thrown);
    return trouble
        .map(t -> ": " + Trouble.firstLine(thrown) + "; " + t.text())
        .orElseGet(() -> "\n" + trace(thrown));
  }

  /** Says whether the operator wants all stack traces, for a report. */
  static boolean tracesAreWanted() {
    return "1".equals(System.getenv("LIENTHONG_TRACE"));
  }

  private String start(LogRecord record) {
    return journal
        ? "<" + priority(record.getLevel()) + ">"
        : record.getInstant().truncatedTo(ChronoUnit.MILLIS) + " ";
  }

  /** Returns the priority of RFC 5424 §6.2.1 as sd-daemon(3) reads it. */
  private static int priority(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return 3;
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return 4;
    }
    return level.intValue() >= Level.INFO.intValue() ? 6 : 7;
  }

  private static String oneLine(String text) {
    String joined = NEXT_LINE.matcher(text.strip()).replaceAll(" | ");
    return CONTROL.matcher(joined).replaceAll("?");
  }

  static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }
}
