package org.lienthong.core.store;

import java.util.List;
import java.util.TreeSet;

/**
 * Sets that do not follow from a record and its library: people or other parts of the program add
 * and remove records ({@link RecordChange.Join}); writing a record does not change them.
 */
public final class AssignedSets {
  /** Sets made by a saved query. */
  public static final String CURATED = "curated";

  private AssignedSets() {}

  /** Says whether a setSpec is below the root of one. */
  public static boolean has(String spec) {
    return spec.startsWith(CURATED + ":");
  }

  /** Returns {@code sets} with the assigned sets of {@code before}. */
  public static List<String> keep(List<String> before, List<String> sets) {
    if (before.stream().noneMatch(AssignedSets::has)) {
      return sets;
    }
    TreeSet<String> out = new TreeSet<>(sets);
    before.stream().filter(AssignedSets::has).forEach(out::add);
    return List.copyOf(out);
  }

  /** Returns {@code sets} with or without one. */
  public static List<String> with(List<String> sets, String set, boolean member) {
    TreeSet<String> out = new TreeSet<>(sets);
    if (member) {
      out.add(set);
    } else {
      out.remove(set);
    }
    return List.copyOf(out);
  }
}
