package org.lienthong.index.lucene.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was made of texts, forgotten all at once when it has become too much: what is common comes
 * back at once. For one thread.
 */
final class Remembered<T> {
  /** Longer texts come once, and each would take the place of many. */
  private static final int MAX_CHARS = 200;

  private final int most;
  private final Function<String, T> maker;
  private final Map<String, T> known = new HashMap<>();

  /**
   * Makes an empty memory.
   *
   * @param most texts that it remembers
   */
  Remembered(int most, Function<String, T> maker) {
    this.most = most;
    this.maker = maker;
  }

  T of(String text) {
    if (text.length() > MAX_CHARS) {
      return maker.apply(text);
    }
    T found = known.get(text);
    if (found == null) {
      found = maker.apply(text);
      if (known.size() == most) {
        known.clear();
      }
      known.put(text, found);
    }
    return found;
  }
}
