package org.lienthong.core.suggestion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.index.IndexWords;

/**
 * The words of an index in one access point, each looked up once: the same typed text is read with
 * more effort each time. For one typed text and one thread.
 */
final class RememberedWords implements IndexWords {
  private static final long UNKNOWN = 0;

  private final IndexWords words;
  private final AccessPoint only;
  private final Map<String, Long> known = new HashMap<>();
  private final Map<String, List<IndexWord>> near = new HashMap<>();
  private final Map<String, List<IndexWord>> beginning = new HashMap<>();

  RememberedWords(IndexWords words, AccessPoint only) {
    this.words = words;
    this.only = only;
  }

  private void require(AccessPoint point) {
    if (point != only) {
      throw new IllegalArgumentException(point + " instead of " + only);
    }
  }

  @Override
  public Map<String, Long> known(AccessPoint point, Collection<String> asked) {
    require(point);
    List<String> others = asked.stream().distinct().filter(w -> !known.containsKey(w)).toList();
    if (!others.isEmpty()) {
      Map<String, Long> found = words.known(point, others);
      others.forEach(word -> known.put(word, found.getOrDefault(word, UNKNOWN)));
    }
    Map<String, Long> out = new HashMap<>();
    for (String word : asked) {
      long records = known.getOrDefault(word, UNKNOWN);
      if (records > UNKNOWN) {
        out.put(word, records);
      }
    }
    return out;
  }

  @Override
  public List<IndexWord> near(AccessPoint point, String word, int limit) {
    require(point);
    List<IndexWord> found =
        near.computeIfAbsent(word, _ -> words.near(point, word, SuggestionLimits.NEAR));
    return found.subList(0, Math.min(limit, found.size()));
  }

  @Override
  public List<IndexWord> beginning(AccessPoint point, String letters, int limit) {
    require(point);
    List<IndexWord> found =
        beginning.computeIfAbsent(
            letters, _ -> words.beginning(point, letters, SuggestionLimits.COMPLETIONS));
    return found.subList(0, Math.min(limit, found.size()));
  }

  @Override
  public List<Reading> together(
      List<String> catalogues, AccessPoint point, List<Slot> slots, int absent, int limit) {
    require(point);
    return words.together(catalogues, point, slots, absent, limit);
  }
}
