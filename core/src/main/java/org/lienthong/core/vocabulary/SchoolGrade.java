package org.lienthong.core.vocabulary;

import java.util.List;
import java.util.Set;

/** The school grades, and the words before their numbers. */
public final class SchoolGrade {
  /** The first grade of primary school. */
  public static final int LOWEST = 1;

  /** The last grade of upper secondary school. */
  public static final int HIGHEST = 12;

  /** The words with their marks, as readers type them; books use the first. */
  public static final List<String> LABELS = List.of("lớp", "khối");

  /** The words folded, as they are matched in records. */
  public static final List<String> FOLDED_LABELS =
      List.of("lop", "khoi", "grade", "grades", "class");

  /** "Luyện thi vào 10", "tuyển sinh vào 6": the grade to which an examination admits. */
  private static final Set<String> BEFORE_ENTRY = Set.of("thi", "sinh");

  private static final String ENTRY = "vao";

  private SchoolGrade() {}

  /** Says whether two folded words precede the grade to which an examination admits. */
  public static boolean isEntry(String first, String second) {
    return second.equals(ENTRY) && BEFORE_ENTRY.contains(first);
  }

  /** Says whether there is such a grade. */
  public static boolean exists(int number) {
    return number >= LOWEST && number <= HIGHEST;
  }
}
