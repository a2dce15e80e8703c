package org.lienthong.core.vocabulary;

import java.util.List;

/** The school grades, and the words that stand before their numbers. */
public final class Grade {
  /** The first grade of primary school. */
  public static final int LOWEST = 1;

  /** The last grade of upper secondary school. */
  public static final int HIGHEST = 12;

  /** With their marks, as readers type them; the first is what books say. */
  public static final List<String> LABELS = List.of("lớp", "khối");

  /** Folded, as records write them. */
  public static final List<String> FOLDED_LABELS =
      List.of("lop", "khoi", "grade", "grades", "class");

  private Grade() {}

  /** Says whether there is such a grade. */
  public static boolean exists(int number) {
    return number >= LOWEST && number <= HIGHEST;
  }
}
