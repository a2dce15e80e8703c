package org.lienthong.app;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sets up {@code java.util.logging}, to which all logging goes: one line a message on standard
 * error, or one JSON object a line when {@code LIENTHONG_LOG=json} is in the environment. Named by
 * the launcher.
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
    boolean json = "json".equals(System.getenv("LIENTHONG_LOG"));
    handler.setFormatter(json ? new JsonLines() : new TextLines());
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.INFO);
    // It warns of a module that only vector search would use.
    LUCENE.setLevel(Level.SEVERE);
    JETTY.setLevel(Level.WARNING);
  }
}
