package org.lienthong.index.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** How well records answer a query. */
final class Relevance {
  /** Titles are short: length counts less than in prose, and a repeated word hardly more. */
  static final Similarity SIMILARITY = new BM25Similarity(0.6f, 0.4f);

  private Relevance() {}
}
