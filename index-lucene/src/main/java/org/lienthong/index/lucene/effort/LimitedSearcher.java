package org.lienthong.index.lucene.effort;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.index.lucene.schema.IndexLimits;

/** A searcher for one search, whose work is limited. For one thread. */
public final class LimitedSearcher extends IndexSearcher {
  private final Effort effort;
  private final Set<MultiTermQuery> counted = new HashSet<>();
  private int words;

  private LimitedSearcher(IndexReader reader, Similarity similarity, Effort effort) {
    super(reader);
    this.effort = effort;
    setSimilarity(similarity);
  }

  /**
   * Makes a searcher that reads what another one reads, and ranks as it does.
   *
   * @param expensive whether reading terms and values is checked too, which costs time
   */
  public static LimitedSearcher of(IndexSearcher searcher, Effort effort, boolean expensive)
      throws IOException {
    IndexReader reader = searcher.getIndexReader();
    return new LimitedSearcher(
        expensive && reader instanceof DirectoryReader directory
            ? ExitableDirectoryReader.wrap(directory, effort)
            : reader,
        searcher.getSimilarity(),
        effort);
  }

  /** Checks the search that runs on a searcher; does nothing when it is not limited. */
  public static void check(IndexSearcher searcher) {
    if (searcher instanceof LimitedSearcher limited) {
      limited.effort.check();
    }
  }

  /**
   * Counts the words that a mask stands for, once for each mask. All masks of one query share one
   * budget of words.
   *
   * @param most how many this mask may stand for
   * @throws org.lienthong.core.diagnostic.RefusedException when there are too many
   */
  void count(MultiTermQuery mask, int most) throws IOException {
    if (!counted.add(mask)) {
      return;
    }
    Terms terms = MultiTerms.getTerms(getIndexReader(), mask.getField());
    if (terms == null) {
      return;
    }
    TermsEnum matching = mask.getTermsEnum(terms);
    for (int own = 1; matching.next() != null; own++) {
      words++;
      effort.check();
      if (own > most || words > IndexLimits.MASKED_WORDS) {
        throw tooWide(mask, Math.min(most, IndexLimits.MASKED_WORDS));
      }
    }
  }

  private static RuntimeException tooWide(MultiTermQuery mask, int most) {
    String pattern = mask.toString(mask.getField());
    return Diagnostic.MASKED_WORDS_TOO_SHORT
        .about("the mask is too wide: more than " + most + " words, up to " + pattern)
        .asException();
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext leaf, int from, int to, Weight weight, Collector collector)
      throws IOException {
    effort.check();
    super.searchLeaf(leaf, from, to, new Checked(weight), collector);
  }

  /** Scores a segment in windows, with a check between them. */
  private final class Checked extends FilterWeight {
    Checked(Weight weight) {
      super(weight);
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
      ScorerSupplier supplier = in.scorerSupplier(leaf);
      return supplier == null ? null : new CheckedSupplier(supplier, effort);
    }
  }
}
