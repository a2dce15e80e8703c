package org.lienthong.index.lucene.suggest;

import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The query for documents that are known: sets by the number of the segment. */
final class GivenDocuments extends Query {
  private final Map<Integer, FixedBitSet> documents;

  GivenDocuments(Map<Integer, FixedBitSet> documents) {
    this.documents = Map.copyOf(documents);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        FixedBitSet docs = documents.get(leaf.ord);
        return docs == null
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                new BitSetIterator(docs, docs.cardinality()), score(), mode, docs.length());
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return documents.size() + " sets of documents";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof GivenDocuments that && documents.equals(that.documents);
  }

  @Override
  public int hashCode() {
    return documents.hashCode();
  }
}
