package org.lienthong.marc.reading;

import java.util.function.Consumer;
import org.lienthong.marc.Issue;
import org.lienthong.marc.Leader;

/** Repairs leaders. */
final class LeaderRepair {
  private static final String PATTERN = Leader.BOOK.value();

  private LeaderRepair() {}

  /**
   * Returns the leader in {@code raw}: line ends around it are ignored, a short one is filled from
   * a book's, a long one is truncated, an invalid character becomes a blank.
   */
  static Leader repaired(String raw, Consumer<Issue> issues) {
    String text = raw.length() == Leader.LENGTH ? raw : trimmed(raw);
    if (text.length() != Leader.LENGTH) {
      issues.accept(
          Issue.repaired("leader", text.length() + " characters in place of 24: '" + text + "'"));
      text = fitted(text);
    }
    return new Leader(blanks(text, issues));
  }

  private static String trimmed(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && (raw.charAt(start) < ' ' || longer(start, end, raw.charAt(start)))) {
      start++;
    }
    while (end > start && (raw.charAt(end - 1) < ' ' || longer(start, end, raw.charAt(end - 1)))) {
      end--;
    }
    return raw.substring(start, end);
  }

  private static boolean longer(int start, int end, char c) {
    return end - start > Leader.LENGTH && c == ' ';
  }

  private static String fitted(String text) {
    return text.length() > Leader.LENGTH ? text.substring(0, Leader.LENGTH) : filled(text);
  }

  /**
   * Fills a short leader at the place where its fixed positions fit best: systems that trim their
   * texts lose the blanks of the length, or blanks at the end.
   */
  private static String filled(String text) {
    int best = 0;
    for (int before = 1; before <= Leader.LENGTH - text.length(); before++) {
      best = fit(text, before) > fit(text, best) ? before : best;
    }
    return PATTERN.substring(0, best) + text + PATTERN.substring(best + text.length());
  }

  /** Counts the positions of {@code text}, put after {@code before} others, that agree with any. */
  private static int fit(String text, int before) {
    int fit = 0;
    for (int i = 0; i < text.length(); i++) {
      int at = before + i;
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean same = c == PATTERN.charAt(at);
      fit +=
          switch (at) {
            case 5 -> "acdnp".indexOf(c) >= 0 ? 1 : -1;
            case 6, 7 -> c >= 'a' && c <= 'z' ? 1 : -1;
            case 10, 11, 20, 21, 22, 23 -> same ? 1 : -1;
            default -> at < 5 || (at >= 12 && at < 17) ? (digit || c == ' ' ? 0 : -1) : 0;
          };
    }
    return fit;
  }

  private static String blanks(String text, Consumer<Issue> issues) {
    char[] out = text.toCharArray();
    int wrong = 0;
    for (int i = 0; i < out.length; i++) {
      boolean printable = out[i] >= ' ' && out[i] <= '~';
      wrong += printable ? 0 : 1;
      // Aleph and hand-typed files write blanks as ^ or #.
      if (!printable || out[i] == '^' || out[i] == '#') {
        out[i] = ' ';
      }
    }
    if (wrong > 0) {
      issues.accept(
          Issue.repaired("leader", wrong + " characters that no leader has became blanks"));
    }
    return new String(out);
  }
}
