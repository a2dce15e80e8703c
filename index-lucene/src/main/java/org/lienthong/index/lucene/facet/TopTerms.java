package org.lienthong.index.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lienthong.core.index.Facet;
import org.lienthong.core.text.VietnameseText;

/**
 * The most frequent terms of an access point over all segments. They are added up by hashes of the
 * terms, and only those that are returned are read.
 */
record TopTerms(List<SegmentCounts> segments, int limit) {
  /**
   * Terms that are read to order those that are as frequent as the last one; others are left out.
   */
  private static final int TIES = 1_000;

  private static final Comparator<Facet.Value> FREQUENT =
      Comparator.comparingLong(Facet.Value::records).reversed();

  /** How often a term occurs, and in which spelling most. */
  private static final class Tally {
    private long records;
    private long best;
    private String term = "";
    private String display = "";

    void add(SegmentCounts segment, int group) throws IOException {
      int count = segment.sum(group);
      records += count;
      if (count >= best) {
        String shown = segment.display(group);
        if (count > best || shown.compareTo(display) > 0) {
          best = count;
          term = segment.term(group);
          display = shown;
        }
      }
    }

    Facet.Value value() {
      return new Facet.Value(term, display, records);
    }
  }

  /** Returns them, the most frequent first. */
  List<Facet.Value> values() throws IOException {
    int all = segments.stream().mapToInt(SegmentCounts::size).sum();
    Sums sums = new Sums(all);
    for (SegmentCounts segment : segments) {
      for (int group = 0; group < segment.size(); group++) {
        sums.add(segment.hash(group), segment.sum(group));
      }
    }
    int least = sums.least(Math.min(limit, all) + 1); // one may be the empty term
    List<Facet.Value> found = new ArrayList<>();
    for (long hash : sums.between(least + 1, Integer.MAX_VALUE, all)) {
      found.add(tally(hash).value());
    }
    for (long hash : sums.between(least, least, Math.max(limit, TIES))) {
      found.add(tally(hash).value());
    }
    return displayed(best(found));
  }

  private Tally tally(long hash) throws IOException {
    Tally tally = new Tally();
    for (SegmentCounts segment : segments) {
      int group = segment.find(hash);
      if (group >= 0) {
        tally.add(segment, group);
      }
    }
    return tally;
  }

  private List<Facet.Value> best(List<Facet.Value> found) {
    return found.stream()
        .filter(value -> !value.term().isEmpty()) // is of punctuation, for which nobody can search
        .sorted(FREQUENT.thenComparing(Facet.Value::term))
        .limit(Math.max(0, limit))
        .toList();
  }

  private static List<Facet.Value> displayed(List<Facet.Value> values) {
    return values.stream()
        .sorted(
            FREQUENT.thenComparing(
                v -> VietnameseText.sortKey(v.display()), Arrays::compareUnsigned))
        .toList();
  }
}
