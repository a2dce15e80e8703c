package org.lienthong.core.suggestion;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.index.IndexWords.Way;

/**
 * A way to read one typed word.
 *
 * @param correction what differs from the typed word; null for nothing
 * @param written with the marks that the word means; null when the records say them
 */
record Option(Way way, @Nullable Correction correction, @Nullable String written) {
  static Option of(String word, int cost, @Nullable Correction correction) {
    return new Option(new Way(List.of(word), Math.min(cost, 59)), correction, null);
  }

  Option writtenAs(String text) {
    return new Option(way, correction, text);
  }
}
