package org.lienthong.index.lucene.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import org.lienthong.index.lucene.analysis.Tokens;

/**
 * The intervals from one operand to another one, at certain distances and in one MARC field. Each
 * operand is read once for both orders, so that a chain of operands costs as much as its words
 * occur; a disjunction of Lucene's ordered intervals reads them twice, which doubles the cost with
 * each operand of a chain.
 */
final class NearIntervals extends IntervalsSource {
  private static final IntervalsSource BORDER = Intervals.term(Tokens.END);

  private final IntervalsSource left;
  private final IntervalsSource right;
  private final List<Distances> distances;
  private final boolean ordered;

  private NearIntervals(
      IntervalsSource left, IntervalsSource right, List<Distances> distances, boolean ordered) {
    this.left = left;
    this.right = right;
    this.distances = distances;
    this.ordered = ordered;
  }

  /**
   * Returns the intervals for two operands. Alternatives of different lengths are moved outwards,
   * as Lucene does: of "b or b c", only the shorter one would remain inside.
   *
   * @param distances any of them is right
   * @param ordered whether {@code left} must precede {@code right}
   */
  static IntervalsSource of(
      IntervalsSource left, IntervalsSource right, List<Distances> distances, boolean ordered) {
    List<IntervalsSource> out = new ArrayList<>();
    for (IntervalsSource one : alternatives(left)) {
      for (IntervalsSource other : alternatives(right)) {
        out.add(new NearIntervals(one, other, List.copyOf(distances), ordered));
      }
    }
    return Intervals.or(out);
  }

  /** The alternatives of its operands are outside already. */
  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  /** Alternatives of one word stay together. */
  private static List<IntervalsSource> alternatives(IntervalsSource source) {
    Collection<IntervalsSource> all = source.pullUpDisjunctions();
    List<IntervalsSource> words = all.stream().filter(s -> s.minExtent() == 1).toList();
    List<IntervalsSource> out = new ArrayList<>();
    if (!words.isEmpty()) {
      out.add(words.size() == 1 ? words.getFirst() : Intervals.or(words));
    }
    all.stream().filter(s -> s.minExtent() != 1).forEach(out::add);
    return out;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    IntervalIterator lefts = left.intervals(field, leaf);
    IntervalIterator rights = lefts == null ? null : right.intervals(field, leaf);
    if (lefts == null || rights == null) {
      return null;
    }
    IntervalIterator borders = BORDER.intervals(field, leaf);
    return new NearIterator(lefts, rights, borders, distances, ordered, minExtent());
  }

  /** Positions are never shown, so none are told. */
  @Override
  public @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext leaf, int document) {
    return null;
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    left.visit(field, visitor);
    right.visit(field, visitor);
  }

  @Override
  public int minExtent() {
    return left.minExtent() + right.minExtent();
  }

  @Override
  public int hashCode() {
    return 31 * (31 * left.hashCode() + right.hashCode()) + distances.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NearIntervals near
        && near.left.equals(left)
        && near.right.equals(right)
        && near.distances.equals(distances)
        && near.ordered == ordered;
  }

  @Override
  public String toString() {
    return "NEAR(" + left + "," + right + "," + distances + (ordered ? ",ordered)" : ")");
  }
}
