package org.lienthong.index.lucene.scan;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** A collector manager that marks every document found. */
record DocumentMarker(FixedBitSet found)
    implements CollectorManager<DocumentMarker.Marking, FixedBitSet> {
  @Override
  public Marking newCollector() {
    return new Marking(found);
  }

  @Override
  public FixedBitSet reduce(Collection<Marking> collectors) {
    return found;
  }

  /** Marks the documents of one segment after the other. */
  static final class Marking extends SimpleCollector {
    private final FixedBitSet found;
    private int base;

    private Marking(FixedBitSet found) {
      this.found = found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void collect(int doc) {
      found.set(base + doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
