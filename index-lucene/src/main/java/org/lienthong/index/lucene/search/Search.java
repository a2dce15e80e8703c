package org.lienthong.index.lucene.search;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.SortKey;
import org.lienthong.index.lucene.match.QueryMatcher;
import org.lienthong.index.lucene.rank.Relevance;
import org.lienthong.index.lucene.rank.SortOrder;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.schema.IndexNames;
import org.lienthong.index.lucene.typed.TypedTerms;

/**
 * A search translated for Lucene.
 *
 * @param matching the query for the records found
 * @param ranked the same, with its relevance
 * @param sort the order; by relevance when it is null
 */
public record Search(
    org.apache.lucene.search.Query matching,
    org.apache.lucene.search.Query ranked,
    @Nullable Sort sort) {
  static {
    // Lucene's limit, for the whole process, is a tenth of what one pasted list may need.
    IndexSearcher.setMaxClauseCount(IndexLimits.LUCENE_CLAUSES);
  }

  /**
   * Translates a request.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is not supported
   */
  public static Search of(LuceneSearchRequest asked) {
    try {
      return made(asked.catalogues(), asked.query(), asked.sort());
    } catch (IndexSearcher.TooManyClauses _) {
      throw tooMany();
    }
  }

  /**
   * Translates a request whose records are only counted.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it is not supported
   */
  public static org.apache.lucene.search.Query matching(LuceneSearchRequest asked) {
    try {
      return within(
          catalogues(asked.catalogues()), QueryMatcher.query(asked.query(), new TypedTerms()));
    } catch (IndexSearcher.TooManyClauses _) {
      throw tooMany();
    }
  }

  private static Search made(List<String> catalogues, Query query, List<SortKey> sort) {
    org.apache.lucene.search.Query within = catalogues(catalogues);
    TypedTerms typed = new TypedTerms();
    org.apache.lucene.search.Query asked = QueryMatcher.query(query, typed);
    org.apache.lucene.search.Query matching = within(within, asked);
    Sort order = SortOrder.of(sort);
    return new Search(
        matching, order == null ? Relevance.ranked(within, asked, query, typed) : matching, order);
  }

  private static org.apache.lucene.search.Query within(
      org.apache.lucene.search.Query catalogues, org.apache.lucene.search.Query asked) {
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(catalogues, Occur.FILTER);
    if (!(asked instanceof MatchAllDocsQuery)) {
      both.add(asked, Occur.FILTER);
    }
    return both.build();
  }

  private static RuntimeException tooMany() {
    return Diagnostic.TOO_MANY_BOOLEANS.about("> " + IndexLimits.LUCENE_CLAUSES).asException();
  }

  /** Returns the query for the records of catalogues. */
  public static org.apache.lucene.search.Query catalogues(List<String> codes) {
    if (codes.isEmpty()) {
      throw new IllegalArgumentException("no catalogue to search");
    }
    List<BytesRef> terms =
        codes.stream().map(c -> new BytesRef(c.toLowerCase(Locale.ROOT))).distinct().toList();
    return terms.size() == 1
        ? new TermQuery(new Term(IndexNames.CATALOGUE, terms.getFirst()))
        : new TermInSetQuery(IndexNames.CATALOGUE, terms);
  }
}
