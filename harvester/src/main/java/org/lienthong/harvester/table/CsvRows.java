package org.lienthong.harvester.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.harvester.table.CsvLine.Split;
import org.lienthong.harvester.table.TableRow.Quotes;
import org.lienthong.marc.charset.SourceEncoding;

/**
 * Rows of comma, semicolon, tab or bar separated text (RFC 4180 and variants). A quote that is
 * never closed costs at most the line that it is on.
 */
final class CsvRows implements TableRows {
  private static final int LOOK_AHEAD = 64 * 1024;

  private final CsvSource lines;
  private final CsvLine line;
  private final CsvShape shape;

  /** Cells of the last row whose quotes were sound; 0 before any. */
  private int usual;

  private final @Nullable SourceEncoding guessed;

  private CsvRows(CsvSource lines, CsvShape shape, @Nullable SourceEncoding guessed) {
    this.guessed = guessed;
    this.lines = lines;
    this.shape = shape;
    this.line = new CsvLine(shape.separator());
  }

  /** Reads {@code text}, detecting the separator of its cells. */
  static CsvRows open(TableText text, HeadingRows headings) throws IOException {
    BufferedReader buffered = new BufferedReader(text.reader(), LOOK_AHEAD);
    buffered.mark(LOOK_AHEAD);
    char[] start = new char[LOOK_AHEAD / 2];
    int length = 0;
    for (int count = 0; count >= 0 && length < start.length; length += Math.max(count, 0)) {
      count = buffered.read(start, length, start.length - length);
    }
    buffered.reset();
    CsvShape shape = CsvShape.of(new String(start, 0, length), headings);
    return new CsvRows(new CsvSource(buffered), shape, text.guessed());
  }

  @Override
  public Optional<String> guessed() {
    return Optional.ofNullable(guessed).map(SourceEncoding::title);
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    String first = lines.take();
    if (first == null) {
      return null;
    }
    long number = lines.number();
    Split cells = line.read(first);
    return switch (cells) {
      case Split.Closed(List<String> found) -> sound(number, found);
      case Split.Open(int quote) -> opened(number, first, quote);
    };
  }

  private TableRow sound(long number, List<String> cells) {
    usual = cells.size();
    return shape.fitted(number, cells);
  }

  /** Reads on to the line that closes the quoted cell, or else reads the first line by itself. */
  private TableRow opened(long number, String first, int quote) throws IOException {
    StringBuilder text = new StringBuilder(first);
    int used = 0;
    while (true) {
      int closing = closing(used, text.length());
      if (closing == 0 || (used == 0 && looksWhole(first, quote))) {
        return alone(number, first, quote);
      }
      for (; used < closing; used++) {
        text.append('\n').append(lines.ahead(used));
      }
      Split cells = line.read(text.toString());
      if (cells instanceof Split.Closed(List<String> found)) {
        lines.drop(used);
        return sound(number, found);
      }
      if (cells instanceof Split.Open(int next) && next == quote) {
        return alone(number, first, quote);
      }
    }
  }

  /** Returns how many of the lines ahead belong to a cell that is open after {@code used} lines. */
  private int closing(int used, int length) throws IOException {
    int characters = length;
    for (int ahead = used; ahead < TableLimits.MAX_CELL_LINES; ahead++) {
      String next = lines.ahead(ahead);
      if (next == null || (characters += next.length()) > TableLimits.MAX_CELL_CHARS) {
        return 0;
      }
      switch (line.closes(next)) {
        case CLOSED -> {
          return ahead + 1;
        }
        case NEVER -> {
          return 0;
        }
        case NOT_HERE -> {}
      }
    }
    return 0;
  }

  /** Says whether a line and the next one are both whole rows when the quote is left out. */
  private boolean looksWhole(String first, int quote) throws IOException {
    String next = lines.ahead(0);
    return usual > 1
        && next != null
        && line.without(first, quote).size() == usual
        && line.plain(next).size() == usual;
  }

  private TableRow alone(long number, String first, int quote) {
    List<String> cells = line.without(first, quote);
    boolean fits = usual == 0 || cells.size() == usual;
    return TableRow.of("", number, cells).with(fits ? Quotes.MENDED : Quotes.BROKEN);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
