package org.lienthong.index.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.index.Facet;
import org.lienthong.core.text.VietnameseText;

/**
 * The most frequent terms of an access point over all segments. Reading a term costs more than
 * counting it; where there are many, only those are read that can be among the first: a term that
 * is not among the first of any segment has at most as many records as the last of these together.
 */
record TopTerms(List<SegmentCounts> segments, int limit) {
  /** So many terms are read without thinking. */
  private static final int FEW = 1_000;

  private static final int DEEPER = 8;

  private static final Comparator<Facet.Value> FREQUENT =
      Comparator.comparingLong(Facet.Value::records).reversed();

  /** How often a term occurs, and in which spelling most. */
  private static final class Tally {
    private long records;
    private long best;
    private String display = "";

    void add(SegmentCounts segment, int group) throws IOException {
      int count = segment.sum(group);
      records += count;
      if (count >= best) {
        String shown = segment.display(group);
        if (count > best || shown.compareTo(display) > 0) {
          best = count;
          display = shown;
        }
      }
    }

    Facet.Value value(String term) {
      return new Facet.Value(term, display, records);
    }
  }

  /** Returns them, the most frequent first. */
  List<Facet.Value> values() throws IOException {
    int all = segments.stream().mapToInt(SegmentCounts::size).sum();
    int depth = 2 * Math.max(1, limit);
    while (all > FEW && depth < all) {
      Set<String> candidates = new LinkedHashSet<>();
      long unseen = read(depth, candidates);
      List<Facet.Value> first = best(tallies(candidates));
      if (first.size() == limit && first.getLast().records() > unseen) {
        return displayed(first);
      }
      depth *= DEEPER;
    }
    return displayed(best(tallies()));
  }

  /**
   * Reads the terms that are among the first of a segment.
   *
   * @return how many records a term can have that is not among them
   */
  private long read(int depth, Set<String> terms) throws IOException {
    long unseen = 0;
    for (SegmentCounts segment : segments) {
      int[] top = segment.top(depth);
      for (int group : top) {
        terms.add(segment.term(group));
      }
      unseen += segment.size() > depth ? segment.sum(top[depth - 1]) : 0;
    }
    return unseen;
  }

  private Map<String, Tally> tallies(Set<String> terms) throws IOException {
    Map<String, Tally> out = new HashMap<>();
    for (String term : terms) {
      Tally tally = new Tally();
      for (SegmentCounts segment : segments) {
        int group = segment.find(term);
        if (group >= 0) {
          tally.add(segment, group);
        }
      }
      out.put(term, tally);
    }
    return out;
  }

  private Map<String, Tally> tallies() throws IOException {
    Map<String, Tally> out = new HashMap<>();
    for (SegmentCounts segment : segments) {
      for (int group = 0; group < segment.size(); group++) {
        out.computeIfAbsent(segment.term(group), _ -> new Tally()).add(segment, group);
      }
    }
    return out;
  }

  private List<Facet.Value> best(Map<String, Tally> tallies) {
    List<Facet.Value> all = new ArrayList<>();
    tallies.forEach((term, tally) -> {
      // An empty term is of punctuation alone, for which nobody can search.
      if (!term.isEmpty()) {
        all.add(tally.value(term));
      }
    });
    return all.stream()
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
