package org.lienthong.core.vocabulary;

import java.util.List;

/** Reads the cells of the tables. */
final class Words {
  private Words() {}

  /** Returns the phrases of a cell, which commas separate; none of an empty cell. */
  static List<String> of(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(","));
  }
}
