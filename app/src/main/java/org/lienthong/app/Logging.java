package org.lienthong.app;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Sets up {@code java.util.logging}: one line a message on standard error; named by the launcher.
 */
public final class Logging {
  private static final Logger ROOT = Logger.getLogger("");
  // Held, because the log manager itself holds loggers only weakly.
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  /** Called once by the log manager. */
  public Logging() {
    ConsoleHandler handler = new ConsoleHandler();
    handler.setFormatter(new OneLine());
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.INFO);
    // It warns of a module that only vector search would use.
    LUCENE.setLevel(Level.SEVERE);
    JETTY.setLevel(Level.WARNING);
  }

  private static final class OneLine extends Formatter {
    @Override
    public String format(LogRecord record) {
      StringBuilder line = new StringBuilder();
      line.append(record.getInstant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
      line.append(' ').append(record.getLevel().getName());
      line.append(' ').append(formatMessage(record)).append('\n');
      if (record.getThrown() != null && record.getLevel().intValue() >= Level.WARNING.intValue()) {
        java.io.StringWriter trace = new java.io.StringWriter();
        record.getThrown().printStackTrace(new java.io.PrintWriter(trace, true));
        line.append(trace);
      }
      return line.toString();
    }
  }
}
