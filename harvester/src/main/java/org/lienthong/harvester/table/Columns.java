package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a sheet.
 *
 * @param headings the text of each heading; empty where there is none
 * @param targets what each column holds; null where nobody knows
 * @param byHeading column numbers from 0, in order; several where a meaning recurs
 */
record Columns(
    List<String> headings,
    List<@Nullable ColumnTarget> targets,
    Map<ColumnHeading, List<Integer>> byHeading) {

  /** Returns the columns with these headings and targets, which are lists of one length. */
  static Columns of(List<String> headings, List<@Nullable ColumnTarget> targets) {
    Map<ColumnHeading, List<Integer>> found = new EnumMap<>(ColumnHeading.class);
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) instanceof ColumnTarget.Meaning(ColumnHeading heading)) {
        found.computeIfAbsent(heading, _ -> new ArrayList<>()).add(i);
      }
    }
    return new Columns(List.copyOf(headings), new ArrayList<>(targets), found);
  }

  /** Returns the same columns with another meaning of one. */
  Columns with(int column, ColumnHeading meaning) {
    List<@Nullable ColumnTarget> changed = new ArrayList<>(targets);
    changed.set(column, new ColumnTarget.Meaning(meaning));
    return of(headings, changed);
  }

  /** Says whether a column of titles is among them. */
  boolean hasTitles() {
    return ColumnHeading.TITLES.stream().anyMatch(byHeading::containsKey);
  }

  /** Returns how many columns are known. */
  long known() {
    return targets.stream().filter(target -> target != null).count();
  }

  /** Returns the columns of titles. */
  List<Integer> titleColumns() {
    return ColumnHeading.TITLES.stream().flatMap(one -> columns(one).stream()).toList();
  }

  /** Says whether {@code others} are these headings again, as at the top of each printed page. */
  boolean isRepeatedBy(Columns others) {
    return titleColumns().equals(others.titleColumns());
  }

  List<Integer> columns(ColumnHeading heading) {
    return byHeading.getOrDefault(heading, List.of());
  }

  /** Returns the columns whose cells are kept in records. */
  BitSet used() {
    BitSet out = new BitSet();
    for (int i = 0; i < targets.size(); i++) {
      ColumnTarget target = targets.get(i);
      out.set(i, target != null && !target.field().isEmpty());
    }
    return out;
  }

  /** Returns the columns that go to a subfield as they are, by column number. */
  Map<Integer, ColumnTarget.Subfield> subfields() {
    Map<Integer, ColumnTarget.Subfield> out = new TreeMap<>();
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) instanceof ColumnTarget.Subfield subfield) {
        out.put(i, subfield);
      }
    }
    return out;
  }

  /** Returns a column's heading for people. */
  String heading(int column) {
    String text = column < headings.size() ? headings.get(column) : "";
    return text.isEmpty()
        ? "cột/column " + letters(column)
        : "«" + text.replaceAll("\\s+", " ") + "»";
  }

  /** Returns the name that a spreadsheet gives to a column: A, B, …, Z, AA. */
  static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }

  /** Returns the text under a heading; empty when there is none. */
  String text(TableRow row, ColumnHeading heading) {
    return String.join("; ", texts(row, heading));
  }

  /** Returns the texts of the columns under a heading, without empty ones and repeats. */
  List<String> texts(TableRow row, ColumnHeading heading) {
    Set<String> seen = new HashSet<>();
    return columns(heading).stream()
        .map(row::cell)
        .filter(text -> !text.isEmpty() && seen.add(text))
        .toList();
  }
}
