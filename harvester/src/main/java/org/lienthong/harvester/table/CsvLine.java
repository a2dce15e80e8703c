package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of separated text into cells. */
final class CsvLine {
  private static final char QUOTE = '"';

  private final char separator;

  CsvLine(char separator) {
    this.separator = separator;
  }

  /** The cells of a line. */
  sealed interface Split {
    /** Every quoted cell is closed. */
    record Closed(List<String> cells) implements Split {}

    /**
     * A quoted cell is not closed on this line.
     *
     * @param quote the place of its opening quote
     */
    record Open(int quote) implements Split {}
  }

  /** What a line says about a quoted cell that an earlier line left open. */
  enum Closing {
    CLOSED,
    NOT_HERE,
    /** It has a quote that can only open another cell: the earlier one was never closed. */
    NEVER
  }

  /** Reads a line. */
  Split read(String text) {
    List<String> out = new ArrayList<>();
    int at = 0;
    while (true) {
      StringBuilder cell = new StringBuilder();
      int end = isQuote(text, at) ? quoted(text, at, cell) : unquoted(text, at, cell);
      if (end < 0) {
        return new Split.Open(at);
      }
      out.add(cell.toString());
      if (end >= text.length()) {
        return new Split.Closed(out);
      }
      at = end + 1;
    }
  }

  private int unquoted(String text, int from, StringBuilder cell) {
    int end = text.indexOf(separator, from);
    int stop = end < 0 ? text.length() : end;
    cell.append(text, from, stop);
    return stop;
  }

  /**
   * Reads a quoted cell. A quote inside it that nobody doubled is text, except where it follows a
   * separator: there it opens the next cell, and this one was never closed.
   *
   * @return the place after the cell, or -1 when it is not closed
   */
  private int quoted(String text, int from, StringBuilder cell) {
    boolean bare = false;
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != QUOTE) {
        cell.append(c);
      } else if (isEnd(text, i + 1)) {
        return i + 1;
      } else if (isQuote(text, i + 1)) {
        if (text.charAt(i - 1) == separator && i - 1 > from && isEnd(text, i + 2)) {
          return -1;
        }
        cell.append(QUOTE);
        i++;
      } else if (text.charAt(i - 1) == separator && i - 1 > from) {
        return -1;
      } else {
        bare = true;
        cell.append(QUOTE);
      }
    }
    if (!bare) {
      return -1;
    }
    cell.setLength(0);
    return closedEarly(text, from, cell);
  }

  /** Reads a quoted cell with text after its closing quote: {@code "abc"def}. */
  private int closedEarly(String text, int from, StringBuilder cell) {
    int quote = text.indexOf(QUOTE, from + 1);
    int end = text.indexOf(separator, quote);
    int stop = end < 0 ? text.length() : end;
    cell.append(text, from + 1, quote).append(text, quote + 1, stop);
    return stop;
  }

  private static boolean isQuote(String text, int at) {
    return at < text.length() && text.charAt(at) == QUOTE;
  }

  private boolean isEnd(String text, int at) {
    return at >= text.length() || text.charAt(at) == separator;
  }

  /** Returns what a line says about a quoted cell that is open at its beginning. */
  Closing closes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == QUOTE) {
        if (isQuote(text, i + 1) && !(isEnd(text, i + 2) && opens(text, i))) {
          i++;
        } else {
          return isEnd(text, i + 1) && !opens(text, i) ? Closing.CLOSED : Closing.NEVER;
        }
      }
    }
    return Closing.NOT_HERE;
  }

  private boolean opens(String text, int quote) {
    return quote > 0 && text.charAt(quote - 1) == separator && !isEnd(text, quote + 1);
  }

  /** Returns the cells of a line in which the quote at this place is left out. */
  List<String> without(String text, int quote) {
    int open = quote;
    String rest = text;
    while (true) {
      rest = rest.substring(0, open) + rest.substring(open + 1);
      switch (read(rest)) {
        case Split.Closed(List<String> cells) -> {
          return cells;
        }
        case Split.Open(int next) -> open = next;
      }
    }
  }

  /** Returns the cells of a line by itself, whatever its quotes. */
  List<String> plain(String text) {
    return switch (read(text)) {
      case Split.Closed(List<String> cells) -> cells;
      case Split.Open(int quote) -> without(text, quote);
    };
  }
}
