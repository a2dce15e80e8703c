package org.lienthong.index.lucene.match;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.typed.TypedTerms;

/** Translates queries of the model to Lucene queries, without ranking. For one query. */
public final class QueryMatcher {
  private int leaves;
  private final TypedTerms typed;
  private int depth;

  private QueryMatcher(TypedTerms typed) {
    this.typed = typed;
  }

  /**
   * Returns the Lucene query.
   *
   * @param typed its terms, interpreted
   * @throws org.lienthong.core.diagnostic.RefusedException when it is not supported
   */
  public static org.apache.lucene.search.Query query(Query query, TypedTerms typed) {
    return new QueryMatcher(typed).matching(query);
  }

  private org.apache.lucene.search.Query matching(Query query) {
    if (++depth > IndexLimits.DEPTH) {
      throw Diagnostic.TOO_MANY_BOOLEANS
          .about("nested deeper than " + IndexLimits.DEPTH)
          .asException();
    }
    org.apache.lucene.search.Query made = translated(query);
    depth--;
    return made;
  }

  private org.apache.lucene.search.Query translated(Query query) {
    return switch (query) {
      case Query.And and -> both(and);
      case Query.Or or -> either(or);
      case Query.Not not -> without(not);
      case Query.Prox prox -> NearMatcher.query(prox, typed);
      case Query.Term term -> term(term);
      case Query.MatchAll() -> MatchAllDocsQuery.INSTANCE;
      case Query.HasAny(AccessPoint point) -> AnyValue.of(point);
      case Query.ResultSetRef(String name) ->
          throw Diagnostic.NO_SUCH_RESULT_SET.about(name).asException();
    };
  }

  /** Long rows of the same operator become one list of clauses, regardless of their nesting. */
  private org.apache.lucene.search.Query both(Query.And and) {
    BooleanQuery.Builder out = new BooleanQuery.Builder();
    Query rest = and;
    while (rest instanceof Query.And(Query left, Query right)) {
      out.add(matching(right), Occur.MUST);
      rest = left;
    }
    return out.add(matching(rest), Occur.MUST).build();
  }

  private org.apache.lucene.search.Query either(Query.Or or) {
    BooleanQuery.Builder out = new BooleanQuery.Builder();
    Query rest = or;
    while (rest instanceof Query.Or(Query left, Query right)) {
      out.add(matching(right), Occur.SHOULD);
      rest = left;
    }
    return out.add(matching(rest), Occur.SHOULD).build();
  }

  private org.apache.lucene.search.Query without(Query.Not not) {
    BooleanQuery.Builder out = new BooleanQuery.Builder();
    Query rest = not;
    while (rest instanceof Query.Not(Query left, Query right)) {
      out.add(matching(right), Occur.MUST_NOT);
      rest = left;
    }
    return out.add(matching(rest), Occur.MUST).build();
  }

  private static org.apache.lucene.search.Query without(
      org.apache.lucene.search.Query left, org.apache.lucene.search.Query right) {
    return new BooleanQuery.Builder().add(left, Occur.MUST).add(right, Occur.MUST_NOT).build();
  }

  private org.apache.lucene.search.Query term(Query.Term term) {
    if (++leaves > IndexLimits.CLAUSES) {
      throw Diagnostic.TOO_MANY_BOOLEANS.about("> " + IndexLimits.CLAUSES).asException();
    }
    org.apache.lucene.search.Query equal = equal(term);
    return term.relation() == Relation.NE ? without(MatchAllDocsQuery.INSTANCE, equal) : equal;
  }

  private org.apache.lucene.search.Query equal(Query.Term term) {
    return switch (term.point().kind()) {
      case TEXT -> text(term);
      case STANDARD_NUMBER, IDENTIFIER, CALL_NUMBER -> new CodeMatcher(term).query();
      case YEAR, DATE -> new NumberMatcher(term).query();
    };
  }

  private org.apache.lucene.search.Query text(Query.Term term) {
    return switch (term.relation()) {
      case EQ, NE -> TextMatcher.query(typed.of(term));
      case LT, LE, GE, GT, WITHIN, ENCLOSES ->
          throw Diagnostic.UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX
              .about(term.relation() + " " + name(term.point()))
              .asException();
    };
  }

  private static String name(AccessPoint point) {
    return point.cql().getFirst();
  }
}
