package org.lienthong.index.lucene.match;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the intervals of {@link NearIntervals}: all of a document are found when its first
 * one is asked for. For one thread.
 */
final class NearIterator extends IntervalIterator {
  private final IntervalIterator left;
  private final IntervalIterator right;
  private final @Nullable IntervalIterator border;
  private final List<Distances> distances;
  private final boolean ordered;
  private final int minExtent;
  private final DocIdSetIterator documents;

  private final Spans lefts = new Spans();
  private final Spans rights = new Spans();
  private final Spans borders = new Spans();
  private final Spans found = new Spans();
  private boolean read;
  private int at;

  NearIterator(
      IntervalIterator left,
      IntervalIterator right,
      @Nullable IntervalIterator border,
      List<Distances> distances,
      boolean ordered,
      int minExtent) {
    this.left = left;
    this.right = right;
    this.border = border;
    this.distances = distances;
    this.ordered = ordered;
    this.minExtent = minExtent;
    this.documents = ConjunctionUtils.intersectIterators(List.of(left, right));
  }

  @Override
  public int docID() {
    return documents.docID();
  }

  @Override
  public int nextDoc() throws IOException {
    read = false;
    at = -1;
    return documents.nextDoc();
  }

  @Override
  public int advance(int target) throws IOException {
    read = false;
    at = -1;
    return documents.advance(target);
  }

  @Override
  public long cost() {
    return documents.cost();
  }

  @Override
  public int nextInterval() throws IOException {
    if (!read) {
      read();
      at = -1;
    }
    at = Math.min(at + 1, found.size());
    return start();
  }

  private void read() throws IOException {
    read = true;
    found.clear();
    lefts.readAll(left);
    if (lefts.size() == 0) {
      return;
    }
    rights.readAll(right);
    borders.clear();
    if (border != null && (border.docID() == docID() || border.advance(docID()) == docID())) {
      borders.readAll(border);
    }
    for (Distances each : distances) {
      join(lefts, rights, each);
      if (!ordered) {
        join(rights, lefts, each);
      }
    }
    found.keepShortest();
  }

  /**
   * Adds, for each interval, the one from its start to the end of the first other one that is far
   * enough. Further ones would only be longer. Both lists are in order of starts and of ends, so no
   * step goes back.
   */
  private void join(Spans firsts, Spans seconds, Distances allowed) {
    int second = 0;
    int nextBorder = 0;
    for (int first = 0; first < firsts.size(); first++) {
      int end = firsts.end(first);
      while (second < seconds.size() && seconds.start(second) - end < allowed.least()) {
        second++;
      }
      if (second == seconds.size()) {
        return;
      }
      int start = firsts.start(first);
      while (nextBorder < borders.size() && borders.start(nextBorder) < start) {
        nextBorder++;
      }
      int reach = seconds.end(second);
      boolean oneField = nextBorder == borders.size() || borders.start(nextBorder) >= reach;
      if (oneField && seconds.start(second) - end <= allowed.most()) {
        found.add(start, reach);
      }
    }
  }

  @Override
  public int start() {
    if (at < 0) {
      return -1;
    }
    return at < found.size() ? found.start(at) : NO_MORE_INTERVALS;
  }

  @Override
  public int end() {
    if (at < 0) {
      return -1;
    }
    return at < found.size() ? found.end(at) : NO_MORE_INTERVALS;
  }

  @Override
  public int gaps() {
    return width() - minExtent;
  }

  @Override
  public float matchCost() {
    return left.matchCost() + right.matchCost();
  }
}
