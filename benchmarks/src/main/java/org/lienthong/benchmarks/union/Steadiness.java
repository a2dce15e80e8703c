package org.lienthong.benchmarks.union;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lienthong.core.store.RecordRef;

/**
 * The effect of a batch of changes on the clusters that have no record in it.
 *
 * @param untouched clusters none of whose records were in the batch
 * @param sameId how many of them still hold the same records under the same id
 * @param unjoined untouched clusters that no record of the batch came into either
 * @param unwritten how many of these have not been written again
 * @param lost untouched clusters that no longer hold their records under their id
 */
record Steadiness(
    long untouched, long sameId, long unjoined, long unwritten, List<Set<RecordRef>> lost) {

  static Steadiness of(
      Map<RecordRef, String> before,
      Map<String, Long> writtenBefore,
      Map<RecordRef, String> after,
      Map<String, Long> writtenAfter,
      Set<RecordRef> batch) {
    Map<String, Set<RecordRef>> olds = members(before);
    Map<String, Set<RecordRef>> news = members(after);
    long untouched = 0;
    List<Set<RecordRef>> lost = new ArrayList<>();
    long unjoined = 0;
    long unwritten = 0;
    for (Map.Entry<String, Set<RecordRef>> old : olds.entrySet()) {
      if (old.getValue().stream().noneMatch(batch::contains)) {
        String id = old.getKey();
        Set<RecordRef> now = news.getOrDefault(id, Set.of());
        untouched++;
        if (!now.containsAll(old.getValue())) {
          lost.add(old.getValue());
        }
        if (now.equals(old.getValue())) {
          unjoined++;
          unwritten += Objects.equals(writtenBefore.get(id), writtenAfter.get(id)) ? 1 : 0;
        }
      }
    }
    return new Steadiness(untouched, untouched - lost.size(), unjoined, unwritten, lost);
  }

  private static Map<String, Set<RecordRef>> members(Map<RecordRef, String> clusters) {
    Map<String, Set<RecordRef>> out = new HashMap<>();
    clusters.forEach((record, id) -> out.computeIfAbsent(id, _ -> new HashSet<>()).add(record));
    return out;
  }
}
