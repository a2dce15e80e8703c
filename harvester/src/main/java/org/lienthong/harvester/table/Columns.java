package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The meanings of the columns of a sheet.
 *
 * @param byHeading column numbers from 0, in order; several where a heading recurs
 */
record Columns(Map<ColumnHeading, List<Integer>> byHeading) {
  /** A row of text with the title's heading and one other is a row of headings. */
  private static final int ENOUGH = 2;

  /** Returns the columns if {@code row} is a row of headings. */
  static Optional<Columns> of(TableRow row) {
    Map<ColumnHeading, List<Integer>> found = new EnumMap<>(ColumnHeading.class);
    int cells = 0;
    for (int i = 0; i < row.cells().size(); i++) {
      int column = i;
      cells += row.cell(i).isEmpty() ? 0 : 1;
      ColumnHeading.of(row.cell(i))
          .ifPresent(h -> found.computeIfAbsent(h, _ -> new ArrayList<>()).add(column));
    }
    boolean enough = found.size() >= ENOUGH || (cells == 1 && found.size() == 1);
    return found.containsKey(ColumnHeading.TITLE) && enough
        ? Optional.of(new Columns(found))
        : Optional.empty();
  }

  /** Says whether {@code others} are these headings again, as at the top of each printed page. */
  boolean isRepeatedBy(Columns others) {
    return columns(ColumnHeading.TITLE).equals(others.columns(ColumnHeading.TITLE));
  }

  private List<Integer> columns(ColumnHeading heading) {
    return byHeading.getOrDefault(heading, List.of());
  }

  /** Decides for columns headed "Giá" whether they hold prices or shelves. */
  Columns decided(List<TableRow> sample) {
    Map<ColumnHeading, List<Integer>> out = new EnumMap<>(byHeading);
    List<Integer> open = out.remove(ColumnHeading.PRICE_OR_SHELF);
    for (int column : open == null ? List.<Integer>of() : open) {
      ColumnHeading meant =
          Money.isMostly(sample, column) ? ColumnHeading.PRICE : ColumnHeading.SHELF;
      List<Integer> columns = new ArrayList<>(out.getOrDefault(meant, List.of()));
      columns.add(column);
      out.put(meant, columns);
    }
    return new Columns(out);
  }

  /** Returns the text under a heading; empty when there is none. */
  String text(TableRow row, ColumnHeading heading) {
    return String.join("; ", texts(row, heading));
  }

  /** Returns the texts of the columns under a heading, without empty ones and repeats. */
  List<String> texts(TableRow row, ColumnHeading heading) {
    Set<String> seen = new HashSet<>();
    return byHeading.getOrDefault(heading, List.of()).stream()
        .map(row::cell)
        .filter(text -> !text.isEmpty() && seen.add(text))
        .toList();
  }
}
