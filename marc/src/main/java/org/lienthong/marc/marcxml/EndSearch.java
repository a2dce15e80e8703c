package org.lienthong.marc.marcxml;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.lienthong.marc.octets.OctetWindow;

/**
 * Searches for the ends of comments and similar constructs, and remembers how far there was none,
 * so that a document of many unclosed ones is scanned only once.
 */
final class EndSearch {
  private final OctetWindow window;
  private final Map<String, Long> noneBefore = new HashMap<>();

  EndSearch(OctetWindow window) {
    this.window = window;
  }

  /** Returns the position after the first {@code end} in {@code [from, limit)}, or -1. */
  int past(String end, int from, int limit) throws IOException {
    long known = noneBefore.getOrDefault(end, 0L) - window.offset() - end.length();
    int i = window.indexOf(end.charAt(0), (int) Math.max(from, known), limit);
    while (i >= 0 && !window.startsWith(end, i)) {
      i = window.indexOf(end.charAt(0), i + 1, limit);
    }
    if (i >= 0) {
      return i + end.length();
    }
    noneBefore.put(end, window.offset() + window.available(limit));
    return -1;
  }
}
