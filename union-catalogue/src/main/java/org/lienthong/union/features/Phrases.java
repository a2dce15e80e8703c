package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of phrases, found in tokens with any spaces and points between their words ("S.G.V",
 * "vởbài tập") and, where they are long, with slips of the keyboard.
 */
final class Phrases {
  /**
   * A phrase that was found.
   *
   * @param value what it means; empty when nothing was found
   * @param length how many tokens it took
   * @param exact whether it is written as it should be
   */
  record Found(String value, int length, boolean exact) {}

  static final Found NONE = new Found("", 0, false);
  private static final int MIN_FUZZY = 8;
  private static final int MIN_DOUBLE_FUZZY = 14;

  /** Phrases so long that no other text is similar. */
  private static final int MIN_SAFE = 12;

  private static final int MIN_SAFE_WORDS = 3;
  private static final int ALPHABET = 26;

  /** One letter in the trie of all phrases, written without spaces. */
  private static final class Letter {
    private final @Nullable Letter[] next = new @Nullable Letter[ALPHABET];
    private @Nullable String value;

    private @Nullable Letter follow(String word) {
      Letter at = this;
      for (int i = 0; i < word.length() && at != null; i++) {
        int letter = word.charAt(i) - 'a';
        at = letter >= 0 && letter < ALPHABET ? at.next[letter] : null;
      }
      return at;
    }

    private Letter grow(char c) {
      Letter child = next[c - 'a'];
      if (child == null) {
        child = new Letter();
        next[c - 'a'] = child;
      }
      return child;
    }
  }

  private final Letter root = new Letter();

  /** Phrases that may have slips, by {@link #slot}. */
  private final List<List<Known>> fuzzy = new ArrayList<>();

  /** A bit for each letter that one of those begins with. */
  private int firstFuzzy;

  /** The first two letters of all phrases, so that most words need not be looked at further. */
  private final BitSet starts = new BitSet();

  private int longest = 1;
  private int longestCompact = 1;

  /** A phrase long enough to be found with slips; {@code letters} has a bit for each letter. */
  private record Known(String compact, String value, int letters, int allowed, int words) {
    /**
     * Says whether the text there can be this phrase with a slip. Where every word is one of the
     * language, it is rather another phrase: "trải nghiệm" is not "trắc nghiệm".
     */
    boolean isMeant(List<Token> tokens, int start, int count) {
      if (count != words || (words >= MIN_SAFE_WORDS && compact.length() >= MIN_SAFE)) {
        return true;
      }
      for (int i = start; i < start + count; i++) {
        if (!SyllableSpelling.isSyllable(tokens.get(i).folded())) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Adds phrases of one meaning: folded words of Latin letters, at least two letters in all,
   * separated by commas.
   */
  Phrases add(String value, String phrases) {
    for (String phrase : phrases.split(",")) {
      String compact = phrase.strip().replace(" ", "");
      int words = phrase.strip().split(" ").length;
      Letter at = root;
      for (int i = 0; i < compact.length(); i++) {
        at = at.grow(compact.charAt(i));
      }
      at.value = value;
      starts.set(start(compact));
      remember(compact, value, words);
      longest = Math.max(longest, Math.max(3, words + 1));
      longestCompact = Math.max(longestCompact, compact.length() + 2);
    }
    return this;
  }

  private void remember(String compact, String value, int words) {
    if (compact.length() < MIN_FUZZY) {
      return;
    }
    int allowed = compact.length() >= MIN_DOUBLE_FUZZY ? 2 : 1;
    Known known = new Known(compact, value, Token.letters(compact), allowed, words);
    firstFuzzy |= 1 << Token.bit(compact.charAt(0));
    for (int length = compact.length() - allowed; length <= compact.length() + allowed; length++) {
      int slot = slot(compact.charAt(0), length);
      while (fuzzy.size() <= slot) {
        fuzzy.add(List.of());
      }
      List<Known> all = new ArrayList<>(fuzzy.get(slot));
      all.add(known);
      fuzzy.set(slot, List.copyOf(all));
    }
  }

  private static int start(String word) {
    return Token.bit(word.charAt(0)) << 5 | Token.bit(word.charAt(1));
  }

  /** The slot of phrases and texts with this first letter and this number of letters. */
  private static int slot(char first, int length) {
    return length << 5 | Token.bit(first);
  }

  /**
   * Finds the phrase that begins at a token and ends before {@code end}: the longest that is
   * written as it should be, else the one with the fewest slips, with no punctuation inside: "chân
   * tro. T.1" is not "chân trời".
   */
  Found at(List<Token> tokens, int start, int end) {
    if (start >= end) {
      return NONE;
    }
    String head = tokens.get(start).folded();
    char first = head.charAt(0);
    boolean mayBeFuzzy = (firstFuzzy & 1 << Token.bit(first)) != 0;
    boolean mayBeExact = head.length() == 1 || starts.get(start(head));
    if (!mayBeExact && !mayBeFuzzy) {
      return NONE;
    }
    Found best = NONE;
    int slips = Integer.MAX_VALUE;
    int length = 0;
    Letter at = mayBeExact ? root : null;
    for (int i = start; i < end && i - start < longest; i++) {
      String word = tokens.get(i).folded();
      length += word.length();
      at = at == null ? null : at.follow(word);
      if (length > longestCompact || (at == null && (slips == 0 || !mayBeFuzzy))) {
        break;
      }
      String value = at == null ? null : at.value;
      if (value != null) {
        best = new Found(value, i - start + 1, true);
        slips = 0;
      } else if (mayBeFuzzy
          && slips > 0
          && length >= MIN_FUZZY - 1
          && mayEndFuzzy(tokens, start, i)) {
        Near near = near(slot(first, length), tokens, start, i - start + 1);
        if (near.slips < slips) {
          best = new Found(near.value, i - start + 1, false);
          slips = near.slips;
        }
      }
    }
    return best;
  }

  /**
   * A phrase with slips has no punctuation inside and ends in a word: not "bài tập T" of "tập T2".
   */
  private static boolean mayEndFuzzy(List<Token> tokens, int start, int i) {
    return tokens.get(i).segment() == tokens.get(start).segment()
        && (i == start || tokens.get(i).folded().length() > 1);
  }

  private record Near(String value, int slips) {}

  private static final Near NOTHING = new Near("", Integer.MAX_VALUE);

  private Near near(int slot, List<Token> tokens, int start, int count) {
    List<Known> candidates = slot < fuzzy.size() ? fuzzy.get(slot) : List.of();
    if (candidates.isEmpty()) {
      return NOTHING;
    }
    int letters = 0;
    for (int i = start; i < start + count; i++) {
      letters |= tokens.get(i).letters();
    }
    char first = tokens.get(start).folded().charAt(0);
    String written = "";
    Near best = NOTHING;
    for (Known known : candidates) {
      if (known.compact.charAt(0) == first
          && Integer.bitCount(known.letters ^ letters) <= 2 * known.allowed) {
        written = written.isEmpty() ? compact(tokens, start, count) : written;
        int slips = EditDistance.between(known.compact, written, known.allowed);
        if (slips <= known.allowed && slips < best.slips && known.isMeant(tokens, start, count)) {
          best = new Near(known.value, slips);
        }
      }
    }
    return best;
  }

  private static String compact(List<Token> tokens, int start, int count) {
    StringBuilder out = new StringBuilder(32);
    for (int i = start; i < start + count; i++) {
      out.append(tokens.get(i).folded());
    }
    return out.toString();
  }
}
