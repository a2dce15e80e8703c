package org.lienthong.core.vocabulary;

import java.util.List;

/** Parses the cells of the tables and normalizes words. */
final class Words {
  private Words() {}

  /** Returns the phrases of a cell, which commas separate; none for an empty cell. */
  static List<String> of(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(","));
  }

  /** Returns a word with i for y at its end, where spellings differ most. */
  static String regular(String word) {
    int last = word.length() - 1;
    return last > 0 && word.charAt(last) == 'y' ? word.substring(0, last) + 'i' : word;
  }
}
