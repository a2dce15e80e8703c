package org.lienthong.harvester.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, with those ahead. Lines end with CR, LF or both and with nothing else: the
 * other line ends of Unicode (VT, FF, NEL, LS) stand inside cells. For one thread.
 */
final class CsvSource implements Closeable {
  private final BufferedReader text;
  private final List<String> ahead = new ArrayList<>();
  private long number;

  CsvSource(BufferedReader text) {
    this.text = text;
  }

  /** Returns the next line without its end, or null after the last. */
  @Nullable String take() throws IOException {
    number++;
    return ahead.isEmpty() ? read() : ahead.removeFirst();
  }

  /** Returns the number of the line that was taken last, from 1. */
  long number() {
    return number;
  }

  /** Returns a line that is not yet taken, counted from 0, or null when there are not so many. */
  @Nullable String ahead(int place) throws IOException {
    while (ahead.size() <= place) {
      String next = read();
      if (next == null) {
        return null;
      }
      ahead.add(next);
    }
    return ahead.get(place);
  }

  /** Takes so many lines of those ahead. */
  void drop(int lines) {
    ahead.subList(0, lines).clear();
    number += lines;
  }

  private @Nullable String read() throws IOException {
    StringBuilder line = new StringBuilder(128);
    for (int c = text.read(); ; c = text.read()) {
      if (c < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      if (c == '\n' || c == '\r') {
        if (c == '\r') {
          skipLineFeed();
        }
        return line.toString();
      }
      if (line.length() >= TableLimits.MAX_LINE_CHARS) {
        throw new IOException(
            "một dòng dài quá "
                + TableLimits.MAX_LINE_CHARS
                + " ký tự; đây không phải là bảng"
                + " / a line has more than "
                + TableLimits.MAX_LINE_CHARS
                + " characters; this is not a table");
      }
      line.append((char) c);
    }
  }

  private void skipLineFeed() throws IOException {
    text.mark(1);
    if (text.read() != '\n') {
      text.reset();
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
