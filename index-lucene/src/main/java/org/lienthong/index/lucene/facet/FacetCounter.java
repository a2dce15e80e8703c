package org.lienthong.index.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
import org.lienthong.index.lucene.effort.LimitedSearcher;
import org.lienthong.index.lucene.schema.FacetValue;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * A counter of values among the records found. A value is kept with its display form; values of the
 * same term are one, displayed as most records write it. The records are walked through once for
 * all access points.
 */
public record FacetCounter(IndexSearcher searcher, Query found, KnownTerms terms) {
  /** Records between two checks of the time: some microseconds. */
  private static final int CHECKED = 256;

  /** Returns the values of each access point, most frequent first. */
  public List<Facet> count(List<AccessPoint> points, int limit) throws IOException {
    List<List<SegmentCounts>> counted = new ArrayList<>();
    for (AccessPoint point : points) {
      if (!FacetValue.counts(point)) {
        throw Diagnostic.UNSUPPORTED_INDEX.about("facet " + point.cql().getFirst()).asException();
      }
      counted.add(new ArrayList<>());
    }
    Weight weight = searcher.createWeight(searcher.rewrite(found), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        countLeaf(leaf, scorer.iterator(), points, counted);
      }
    }
    List<Facet> out = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      LimitedSearcher.check(searcher);
      out.add(new Facet(points.get(i), new TopTerms(counted.get(i), limit).values()));
    }
    return out;
  }

  private void countLeaf(
      LeafReaderContext leaf,
      DocIdSetIterator docs,
      List<AccessPoint> points,
      List<List<SegmentCounts>> counted)
      throws IOException {
    List<SegmentCounts> all = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      String field = IndexNames.facet(points.get(i));
      SortedSetDocValues values = leaf.reader().getSortedSetDocValues(field);
      if (values != null) {
        SegmentCounts counts =
            new SegmentCounts(values, terms.of(leaf.reader(), field, values), docs.cost());
        all.add(counts);
        counted.get(i).add(counts);
      }
    }
    SegmentCounts[] each = all.toArray(SegmentCounts[]::new);
    var live = leaf.reader().getLiveDocs();
    int seen = 0;
    for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
      if (++seen % CHECKED == 0) {
        LimitedSearcher.check(searcher);
      }
      if (live == null || live.get(doc)) {
        for (SegmentCounts counts : each) {
          counts.count(doc);
        }
      }
    }
    for (SegmentCounts counts : each) {
      LimitedSearcher.check(searcher);
      counts.finish();
    }
  }
}
