package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.harvester.table.TableRow.Quotes;

/**
 * How separated text is laid out.
 *
 * @param separator between cells; NUL where each line is one cell
 * @param line number of the line of headings, from 1; 0 where there is none
 * @param width cells of that line
 */
record CsvShape(char separator, long line, int width) {
  private static final String SEPARATORS = ",;\t|";
  private static final char NONE = '\0';

  /** Detects it from the beginning of a file: by the headings, or else by what occurs most. */
  static CsvShape of(String start, HeadingRows headings) {
    String[] lines = start.split("\\r\\n?|\\n", TableLimits.HEADER_ROWS + 1);
    CsvShape best = new CsvShape(most(start), 0, 0);
    long known = 0;
    for (int i = 0; i < Math.min(lines.length, TableLimits.HEADER_ROWS); i++) {
      for (int at = 0; at < SEPARATORS.length(); at++) {
        char separator = SEPARATORS.charAt(at);
        List<String> cells = new CsvLine(separator).plain(lines[i]);
        Optional<Columns> found = headings.of(TableRow.of("", i + 1, cells));
        if (found.isPresent() && found.get().known() > known) {
          known = found.get().known();
          best = new CsvShape(cells.size() == 1 ? NONE : separator, i + 1, cells.size());
        }
      }
    }
    return best;
  }

  /** Returns the separator that occurs most outside quotes; commas also stand inside titles. */
  private static char most(String start) {
    int[] counts = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < start.length(); i++) {
      char c = start.charAt(i);
      // A quote that is never closed must not hide the separators of all later lines.
      quoted = c != '\n' && c != '\r' && (quoted ^ c == '"');
      int which = quoted ? -1 : SEPARATORS.indexOf(c);
      if (which >= 0) {
        counts[which] += c == ',' ? 1 : 2;
      }
    }
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  /** Returns the row of a line; one with more cells than headings is mended or marked. */
  TableRow fitted(long number, List<String> cells) {
    int extra = filled(cells) - width;
    if (line == 0 || number <= line || extra <= 0) {
      return TableRow.of("", number, cells);
    }
    List<String> joined = new ArrayList<>();
    int joins = 0;
    for (String cell : cells) {
      if (joins < extra && !joined.isEmpty() && cell.startsWith(" ") && !cell.isBlank()) {
        joined.add(joined.removeLast() + separator + cell);
        joins++;
      } else {
        joined.add(cell);
      }
    }
    return joins == extra && isOnlyOne(cells, extra)
        ? TableRow.of("", number, joined).with(Quotes.JOINED)
        : TableRow.of("", number, cells).with(Quotes.TOO_MANY);
  }

  /** Says whether no other cells begin with a space, so that it is certain which to join. */
  private static boolean isOnlyOne(List<String> cells, int extra) {
    long spaced = cells.stream().filter(c -> c.startsWith(" ") && !c.isBlank()).count();
    return spaced == extra;
  }

  private static int filled(List<String> cells) {
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isBlank()) {
      last--;
    }
    return last;
  }
}
