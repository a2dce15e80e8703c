package org.lienthong.index.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.index.Facet;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.index.lucene.effort.LimitedSearcher;
import org.lienthong.index.lucene.schema.FacetValue;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * A counter of values among the records found. A value is kept with its display form; values of the
 * same term are one, displayed as most records write it.
 */
public record FacetCounter(IndexSearcher searcher, Query found) {
  /**
   * A record has the same term twice in different spellings only in neighbouring values; checking
   * more would cost a look-up for each pair.
   */
  private static final int NEIGHBOURS = 16;

  /** Records between two checks of the time: some microseconds. */
  private static final int CHECKED = 256;

  /** How often a term occurs, and in which spellings. */
  private static final class Tally {
    private long records;
    private long best;
    private String display = "";

    void add(long count, String shown) {
      records += count;
      // Of two equally frequent spellings, the later in order has the marks.
      if (count > best || (count == best && shown.compareTo(display) > 0)) {
        best = count;
        display = shown;
      }
    }
  }

  /** Returns the values of each access point, most frequent first. */
  public List<Facet> count(List<AccessPoint> points, int limit) throws IOException {
    List<Map<String, Tally>> tallies = new ArrayList<>();
    for (AccessPoint point : points) {
      if (!FacetValue.counts(point)) {
        throw Diagnostic.UNSUPPORTED_INDEX.about("facet " + point.cql().getFirst()).asException();
      }
      tallies.add(new HashMap<>());
    }
    Weight weight = searcher.createWeight(searcher.rewrite(found), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      for (int i = 0; i < points.size(); i++) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
          countLeaf(leaf, scorer.iterator(), points.get(i), tallies.get(i));
        }
      }
    }
    List<Facet> out = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      out.add(new Facet(points.get(i), best(tallies.get(i), limit)));
    }
    return out;
  }

  private void countLeaf(
      LeafReaderContext leaf, DocIdSetIterator docs, AccessPoint point, Map<String, Tally> tallies)
      throws IOException {
    SortedSetDocValues values = leaf.reader().getSortedSetDocValues(IndexNames.facet(point));
    if (values == null) {
      return;
    }
    int[] counts = new int[Math.toIntExact(values.getValueCount())];
    var live = leaf.reader().getLiveDocs();
    int seen = 0;
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (++seen % CHECKED == 0) {
        LimitedSearcher.check(searcher);
      }
      if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
        countDocument(values, counts);
      }
    }
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0) {
        LimitedSearcher.check(searcher);
        String[] value = parts(values, ord);
        if (value[0].isEmpty()) {
          continue; // of punctuation alone, for which nobody can search
        }
        tallies.computeIfAbsent(value[0], _ -> new Tally()).add(counts[ord], value[1]);
      }
    }
  }

  private static void countDocument(SortedSetDocValues values, int[] counts) throws IOException {
    int size = values.docValueCount();
    long before = Long.MIN_VALUE;
    for (int i = 0; i < size; i++) {
      long ord = values.nextOrd();
      boolean again =
          ord - before <= NEIGHBOURS
              && before >= 0
              && parts(values, before)[0].equals(parts(values, ord)[0]);
      if (!again) {
        counts[(int) ord]++;
      }
      before = ord;
    }
  }

  private static String[] parts(SortedSetDocValues values, long ord) throws IOException {
    String value = values.lookupOrd(ord).utf8ToString();
    int at = value.indexOf('\0');
    return new String[] {value.substring(0, at), value.substring(at + 1)};
  }

  private static List<Facet.Value> best(Map<String, Tally> tallies, int limit) {
    Comparator<Facet.Value> frequent = Comparator.comparingLong(Facet.Value::records).reversed();
    return tallies.entrySet().stream()
        .map(e -> new Facet.Value(e.getKey(), e.getValue().display, e.getValue().records))
        .sorted(frequent.thenComparing(Facet.Value::term))
        .limit(Math.max(0, limit))
        .sorted(
            frequent.thenComparing(
                v -> VietnameseText.sortKey(v.display()), Arrays::compareUnsigned))
        .toList();
  }
}
