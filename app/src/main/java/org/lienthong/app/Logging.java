package org.lienthong.app;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sets up {@code java.util.logging}, which receives all logging: one line per message on standard
 * error. {@code LIENTHONG_LOG} in the environment chooses the form of the lines. The launcher names
 * this class.
 */
public final class Logging {
  private static final Logger ROOT = Logger.getLogger("");
  // A strong reference, because the log manager has only weak references to loggers.
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
  private static final Logger JETTY_RESPONSE =
      Logger.getLogger("org.eclipse.jetty.server.Response");
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  /** Called once by the log manager. */
  public Logging() {
    ConsoleHandler handler = new ConsoleHandler();
    handler.setFormatter(formatter(System.getenv("LIENTHONG_LOG")));
    ROOT.addHandler(handler);
    Level level = level(System.getenv("LIENTHONG_LOG_LEVEL"));
    handler.setLevel(level);
    ROOT.setLevel(level);
    // Lucene warns of a missing module that only vector search would use.
    LUCENE.setLevel(Level.SEVERE);
    JETTY.setLevel(Level.WARNING);
    // It repeats, with the stack trace, what the front door has logged with the request's id.
    JETTY_RESPONSE.setLevel(Level.SEVERE);
  }

  /** Returns the form of this name in {@code LIENTHONG_LOG}; text for any other. */
  static Formatter formatter(@Nullable String name) {
    return switch (name) {
      case "json" -> new JsonLines();
      case "journal" -> new TextLines(true);
      case null, default -> new TextLines(false);
    };
  }

  /** Returns the level of this name in {@code LIENTHONG_LOG_LEVEL}; INFO for any other. */
  static Level level(@Nullable String name) {
    return switch (name) {
      case "debug" -> Level.FINE;
      case "warning" -> Level.WARNING;
      case "error" -> Level.SEVERE;
      case null, default -> Level.INFO;
    };
  }
}
