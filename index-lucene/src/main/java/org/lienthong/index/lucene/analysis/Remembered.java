package org.lienthong.index.lucene.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A cache of values computed from texts, cleared when it is full: common texts soon return. For one
 * thread.
 */
final class Remembered<T> {
  /** Longer texts occur once, and each would take the space of many. */
  private static final int MAX_CHARS = 200;

  private final int most;
  private final Function<String, T> maker;
  private final Map<String, T> known = new HashMap<>();

  /**
   * Makes an empty cache.
   *
   * @param most texts that it holds
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
