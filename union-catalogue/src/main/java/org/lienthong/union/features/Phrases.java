package org.lienthong.union.features;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A dictionary of phrases, found in tokens whatever spaces and points stand between their words
 * ("S.G.V", "vởbài tập") and, where they are long, with slips of the keyboard.
 */
final class Phrases {
  /**
   * A phrase that was found.
   *
   * @param value what it means; empty when nothing was found
   * @param length how many tokens it took
   */
  record Found(String value, int length) {}

  static final Found NONE = new Found("", 0);
  private static final int MIN_FUZZY = 8;
  private static final int MIN_DOUBLE_FUZZY = 14;

  private final Map<String, String> exact = new HashMap<>();
  private final Map<String, List<String>> byFirst = new HashMap<>();
  private int longest = 1;

  /** Adds phrases of one meaning: folded words without spaces, separated by commas. */
  Phrases add(String value, String phrases) {
    for (String phrase : phrases.split(",")) {
      String compact = phrase.strip().replace(" ", "");
      exact.put(compact, value);
      byFirst.merge(compact.substring(0, 1), List.of(compact), Phrases::concat);
      longest = Math.max(longest, Math.max(compact.length() / 2, phrase.strip().split(" ").length));
    }
    return this;
  }

  private static List<String> concat(List<String> a, List<String> b) {
    return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
  }

  /** Finds the longest phrase that begins at a token and ends before {@code end}. */
  Found at(List<Token> tokens, int start, int end) {
    Found best = NONE;
    StringBuilder compact = new StringBuilder();
    for (int i = start; i < end && i - start < longest + 1; i++) {
      compact.append(tokens.get(i).folded());
      String value = look(compact.toString());
      if (!value.isEmpty()) {
        best = new Found(value, i - start + 1);
      }
    }
    return best;
  }

  private String look(String compact) {
    String value = exact.get(compact);
    if (value != null) {
      return value;
    }
    return compact.length() >= MIN_FUZZY - 1 ? fuzzy(compact) : "";
  }

  private String fuzzy(String compact) {
    for (String known : byFirst.getOrDefault(compact.substring(0, 1), List.of())) {
      int allowed = known.length() >= MIN_DOUBLE_FUZZY ? 2 : known.length() >= MIN_FUZZY ? 1 : 0;
      if (allowed > 0
          && Math.abs(known.length() - compact.length()) <= allowed
          && EditDistance.within(known, compact, allowed)) {
        return exact.getOrDefault(known, "");
      }
    }
    return "";
  }
}
