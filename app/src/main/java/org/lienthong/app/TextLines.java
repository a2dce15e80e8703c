package org.lienthong.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.lienthong.http.RequestContext;

/** Formats each log message as one line of text; the stack trace of a warning or error follows. */
final class TextLines extends Formatter {
  @Override
  public String format(LogRecord record) {
    StringBuilder line = new StringBuilder();
    line.append(record.getInstant().truncatedTo(ChronoUnit.MILLIS));
    line.append(' ').append(record.getLevel().getName());
    line.append(' ').append(formatMessage(record));
    String request = RequestContext.currentId();
    line.append(request.isEmpty() ? "" : " [" + request + "]").append('\n');
    if (record.getThrown() != null && record.getLevel().intValue() >= Level.WARNING.intValue()) {
      line.append(trace(record.getThrown()));
    }
    return line.toString();
  }

  static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }
}
