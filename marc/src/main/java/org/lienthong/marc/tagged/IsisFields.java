package org.lienthong.marc.tagged;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The field table of the CDS/ISIS sample database, which libraries took over, and its fields of
 * MARC 21. A database that has MARC 21 tags needs no table.
 */
final class IsisFields {
  private static final Pattern KEYWORD = Pattern.compile("[<>/;]+");

  /** A tag of the table, and what its fields become: a tag, and the code of text without one. */
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          Map.entry("012", "111a"),
          Map.entry("024", "245a"),
          Map.entry("025", "250a"),
          Map.entry("026", "260a"),
          Map.entry("030", "300a"),
          Map.entry("044", "490a"),
          Map.entry("050", "500a"),
          Map.entry("069", "653a"),
          Map.entry("070", "100a"),
          Map.entry("071", "710a"),
          Map.entry("072", "711a"),
          Map.entry("074", "246a"),
          Map.entry("076", "246a"));

  private IsisFields() {}

  /** Returns whether tags are those of the table and not of MARC 21. */
  static boolean describes(Iterable<String> tags) {
    boolean title = false;
    for (String tag : tags) {
      title |= tag.equals("024");
      if (tag.equals("245")) {
        return false;
      }
    }
    return title;
  }

  /**
   * Returns tag and first code of what a field becomes; empty when the table has no place for it.
   */
  static Optional<String> place(String tag) {
    return Optional.ofNullable(TABLE.get(tag));
  }

  /** Returns the keywords of a field of them: each is in angle brackets or between slashes. */
  static String[] keywords(String text) {
    return KEYWORD.split(text.replaceFirst("^[<>/;\\s]+", ""));
  }
}
