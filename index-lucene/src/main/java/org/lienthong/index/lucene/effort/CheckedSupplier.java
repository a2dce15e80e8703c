package org.lienthong.index.lucene.effort;

import java.io.IOException;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.util.Bits;

/** Supplies the scorers of another one; its bulk scorer checks the effort between windows. */
final class CheckedSupplier extends ScorerSupplier {
  /** Documents of the first window: few enough when each of them is slow. */
  private static final int FIRST_WINDOW = 512;

  private final ScorerSupplier supplier;
  private final Effort effort;

  CheckedSupplier(ScorerSupplier supplier, Effort effort) {
    this.supplier = supplier;
    this.effort = effort;
  }

  @Override
  public Scorer get(long leadCost) throws IOException {
    return supplier.get(leadCost);
  }

  @Override
  public BulkScorer bulkScorer() throws IOException {
    return new Windows(supplier.bulkScorer(), effort);
  }

  @Override
  public long cost() {
    return supplier.cost();
  }

  @Override
  public void setTopLevelScoringClause() throws IOException {
    supplier.setTopLevelScoringClause();
  }

  /** Windows double, so that they cost nothing, until one of them takes long. */
  private static final class Windows extends BulkScorer {
    private final BulkScorer scorer;
    private final Effort effort;

    Windows(BulkScorer scorer, Effort effort) {
      this.scorer = scorer;
      this.effort = effort;
    }

    @Override
    public int score(LeafCollector collector, Bits live, int min, int max) throws IOException {
      long window = FIRST_WINDOW;
      int at = min;
      while (at < max) {
        int end = (int) Math.min(max, at + window);
        at = scorer.score(collector, live, at, end);
        window = effort.isDue() ? Math.max(1, window / 2) : window * 2;
        effort.check();
      }
      return at;
    }

    @Override
    public long cost() {
      return scorer.cost();
    }
  }
}
