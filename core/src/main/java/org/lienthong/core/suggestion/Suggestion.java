package org.lienthong.core.suggestion;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lienthong.core.index.ResultSet;
import org.lienthong.core.index.SearchIndex;
import org.lienthong.core.query.Query;

/**
 * A search that finds records, in place of one that finds none.
 *
 * @param text to show and to type: "sách giáo khoa"
 * @param query what was searched for
 * @param corrections how the text differs from what was typed, the most trusted first
 * @param found its records; at least one
 */
public record Suggestion(String text, Query query, Set<Correction> corrections, ResultSet found) {
  public Suggestion {
    Set<Correction> ordered = EnumSet.noneOf(Correction.class);
    ordered.addAll(corrections);
    corrections = Collections.unmodifiableSet(ordered);
  }

  /** Makes a suggestion whose records are searched when they are read. */
  static Suggestion of(
      String text,
      Query query,
      Set<Correction> corrections,
      long records,
      SearchIndex index,
      List<String> catalogues) {
    CountedSet found = new CountedSet(records, () -> index.search(catalogues, query, List.of()));
    return new Suggestion(text, query, corrections, found);
  }
}
