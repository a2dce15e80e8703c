package org.lienthong.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.lienthong.http.RequestContext;
import tools.jackson.databind.json.JsonMapper;

/** Formats each log message as one JSON object on a line, for programs that collect logs. */
final class JsonLines extends Formatter {
  private final JsonMapper json = JsonMapper.builder().build();

  @Override
  public String format(LogRecord record) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", record.getInstant().toString());
    line.put("level", record.getLevel().getName());
    line.put("logger", String.valueOf(record.getLoggerName()));
    line.put("thread", record.getLongThreadID());
    line.put("message", formatMessage(record));
    if (!RequestContext.currentId().isEmpty()) {
      line.put("request", RequestContext.currentId());
    }
    if (record.getThrown() != null) {
      line.put("exception", TextLines.trace(record.getThrown()));
    }
    return json.writeValueAsString(line) + "\n";
  }
}
