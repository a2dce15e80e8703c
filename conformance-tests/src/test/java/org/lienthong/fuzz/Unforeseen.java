package org.lienthong.fuzz;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * What went wrong out of a target's sight: exceptions that ended a thread, and those that were
 * caught and logged as a warning or an error.
 */
final class Unforeseen extends Handler {
  private static final Logger ROOT = Logger.getLogger("");

  private final ConcurrentLinkedQueue<Throwable> all = new ConcurrentLinkedQueue<>();

  private Unforeseen() {}

  /** Watches this process from now on; its log is no longer printed. */
  static Unforeseen watch() {
    Unforeseen watching = new Unforeseen();
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    ROOT.addHandler(watching);
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> watching.all.add(thrown));
    return watching;
  }

  /** Throws the first thing that went wrong since the last call. */
  void rethrow() throws Throwable {
    Throwable first = all.poll();
    all.clear();
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void publish(LogRecord entry) {
    Throwable thrown = entry.getThrown();
    if (thrown != null && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
      all.add(thrown);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
