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
    return text.length() > Leader.LENGTH
        ? text.substring(0, Leader.LENGTH)
        : text + PATTERN.substring(text.length());
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
