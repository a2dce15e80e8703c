package org.lienthong.index.lucene.match;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.index.lucene.analysis.Tokens;
import org.lienthong.index.lucene.schema.IndexNames;

/** Queries for the records that have a value in an access point. */
final class AnyValue {
  private AnyValue() {}

  static Query of(AccessPoint point) {
    return switch (point.kind()) {
      // Every MARC field that has words ends with this term.
      case TEXT -> new TermQuery(new Term(IndexNames.words(point), Tokens.END));
      case YEAR, DATE -> new FieldExistsQuery(IndexNames.number(point));
      case STANDARD_NUMBER, IDENTIFIER, CALL_NUMBER ->
          new TermRangeQuery(IndexNames.whole(point), null, null, true, true);
    };
  }
}
