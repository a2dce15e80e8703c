package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The merged cells of a sheet. What stands in one that goes over several rows is said of each of
 * them. For one thread, and rows in their order.
 */
final class MergedCells {
  /** A sheet without any. */
  static final MergedCells NONE = new MergedCells(List.of());

  private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+):([A-Z]+)(\\d+)");

  private final List<Range> ranges;
  private final List<Range> open = new ArrayList<>();
  private int next;

  private MergedCells(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** A range, with the text of its first cell once that was read. */
  private record Range(int column, long row, int lastColumn, long lastRow, String text) {}

  /** Returns those of ranges as {@code A1:C3}. */
  static MergedCells of(List<String> ranges) {
    List<Range> out = new ArrayList<>();
    for (String range : ranges) {
      Matcher parts = RANGE.matcher(range);
      if (parts.matches()) {
        out.add(
            new Range(
                column(parts.group(1)),
                Long.parseLong(parts.group(2)),
                column(parts.group(3)),
                Long.parseLong(parts.group(4)),
                ""));
      }
    }
    out.sort(Comparator.comparingLong(Range::row));
    return new MergedCells(out);
  }

  private static int column(String letters) {
    int out = 0;
    for (int i = 0; i < letters.length(); i++) {
      out = out * 26 + letters.charAt(i) - 'A' + 1;
    }
    return out - 1;
  }

  /** Returns a row with what stands in merged cells that began above it. */
  TableRow filled(TableRow row) {
    TableRow out = row;
    open.removeIf(range -> range.lastRow() < row.number());
    for (Range range : open) {
      if (out.cell(range.column()).isEmpty() && !range.text().isEmpty()) {
        out = out.withCell(range.column(), range.text());
      }
    }
    for (; next < ranges.size() && ranges.get(next).row() <= row.number(); next++) {
      Range range = ranges.get(next);
      String text = row.cell(range.column());
      if (range.row() == row.number()) {
        out = range.lastColumn() > range.column() && !text.isEmpty() ? out.withSpan() : out;
        if (range.lastRow() > range.row() && range.column() < TableLimits.MAX_COLUMNS) {
          open.add(
              new Range(range.column(), range.row(), range.lastColumn(), range.lastRow(), text));
        }
      }
    }
    return out;
  }
}
