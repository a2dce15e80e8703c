package org.lienthong.index.lucene.effort;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** A query with masks; the words that these stand for are counted before it is searched for. */
public final class CountedMasks extends Query {
  private final Query query;
  private final List<MultiTermQuery> masks;
  private final int most;

  private CountedMasks(Query query, List<MultiTermQuery> masks, int most) {
    this.query = query;
    this.masks = List.copyOf(masks);
    this.most = most;
  }

  /** Returns the query for one mask; only the budget of the whole query limits its words. */
  public static Query of(MultiTermQuery mask) {
    return new CountedMasks(mask, List.of(mask), Integer.MAX_VALUE);
  }

  /**
   * Returns a query that contains masks.
   *
   * @param most how many words each of them may stand for
   */
  public static Query of(Query query, List<MultiTermQuery> masks, int most) {
    return masks.isEmpty() ? query : new CountedMasks(query, masks, most);
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    if (searcher instanceof LimitedSearcher limited) {
      for (MultiTermQuery mask : masks) {
        limited.count(mask, most);
      }
    }
    return query;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && other instanceof CountedMasks same
        && query.equals(same.query)
        && masks.equals(same.masks)
        && most == same.most;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), query, masks, most);
  }
}
