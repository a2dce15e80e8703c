package org.lienthong.union.features;

import java.util.ArrayList;
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

  /** Phrases so long that nothing else is written nearly so. */
  private static final int MIN_SAFE = 12;

  private static final int MIN_SAFE_WORDS = 3;

  private final Map<String, String> exact = new HashMap<>();
  private final Map<Integer, List<Known>> fuzzy = new HashMap<>();
  private int longest = 1;
  private int longestCompact = 1;

  /** A phrase long enough to be found with slips; {@code letters} has a bit for each letter. */
  private record Known(String compact, int letters, int allowed, int words) {
    /**
     * Says whether what stands there can be this phrase with a slip. Where every word is one of the
     * language, it is rather another phrase: "trải nghiệm" is not "trắc nghiệm".
     */
    boolean isMeant(List<Token> tokens, int start, int count) {
      if (count != words || (words >= MIN_SAFE_WORDS && compact.length() >= MIN_SAFE)) {
        return true;
      }
      for (int i = start; i < start + count; i++) {
        if (!Syllables.isSyllable(tokens.get(i).folded())) {
          return true;
        }
      }
      return false;
    }
  }

  /** Adds phrases of one meaning: folded words, separated by commas. */
  Phrases add(String value, String phrases) {
    for (String phrase : phrases.split(",")) {
      String compact = phrase.strip().replace(" ", "");
      exact.put(compact, value);
      remember(compact, phrase.strip().split(" ").length);
      longest = Math.max(longest, Math.max(3, phrase.strip().split(" ").length + 1));
      longestCompact = Math.max(longestCompact, compact.length() + 2);
    }
    return this;
  }

  private void remember(String compact, int words) {
    if (compact.length() < MIN_FUZZY) {
      return;
    }
    int allowed = compact.length() >= MIN_DOUBLE_FUZZY ? 2 : 1;
    Known known = new Known(compact, letters(compact), allowed, words);
    for (int length = compact.length() - allowed; length <= compact.length() + allowed; length++) {
      int slot = slot(compact.charAt(0), length);
      fuzzy.computeIfAbsent(slot, _ -> new ArrayList<>()).add(known);
    }
  }

  private static int slot(char first, int length) {
    // A hash table looks at the low bits first, and folds the high ones into them.
    return length << 16 | first;
  }

  private static int letters(String compact) {
    int bits = 0;
    for (int i = 0; i < compact.length(); i++) {
      bits |= 1 << (compact.charAt(i) & 31);
    }
    return bits;
  }

  /**
   * Finds the phrase that begins at a token and ends before {@code end}: the longest that is
   * written as it should be, else the one with the fewest slips.
   */
  Found at(List<Token> tokens, int start, int end) {
    Found best = NONE;
    int slips = Integer.MAX_VALUE;
    StringBuilder compact = new StringBuilder(32);
    for (int i = start; i < end && i - start < longest; i++) {
      compact.append(tokens.get(i).folded());
      if (compact.length() > longestCompact) {
        break;
      }
      String text = compact.toString();
      String value = exact.get(text);
      if (value != null) {
        best = new Found(value, i - start + 1);
        slips = 0;
      } else if (slips > 0 && text.length() >= MIN_FUZZY - 1) {
        Near near = near(text, tokens, start, i - start + 1);
        if (near.slips < slips) {
          best = new Found(near.value, i - start + 1);
          slips = near.slips;
        }
      }
    }
    return best;
  }

  private record Near(String value, int slips) {}

  private static final Near NOTHING = new Near("", Integer.MAX_VALUE);

  private Near near(String compact, List<Token> tokens, int start, int count) {
    List<Known> candidates = fuzzy.get(slot(compact.charAt(0), compact.length()));
    if (candidates == null) {
      return NOTHING;
    }
    int letters = letters(compact);
    Near best = NOTHING;
    for (Known known : candidates) {
      if (Integer.bitCount(known.letters ^ letters) <= 2 * known.allowed) {
        int slips = EditDistance.between(known.compact, compact, known.allowed);
        if (slips <= known.allowed && slips < best.slips && known.isMeant(tokens, start, count)) {
          best = new Near(exact.getOrDefault(known.compact, ""), slips);
        }
      }
    }
    return best;
  }
}
