package org.lienthong.index.lucene.match;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Anchor;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.index.lucene.analysis.Tokens;
import org.lienthong.index.lucene.schema.IndexLimits;
import org.lienthong.index.lucene.schema.IndexNames;
import org.lienthong.index.lucene.typed.QueryWord;
import org.lienthong.index.lucene.typed.TypedTerm;
import org.lienthong.index.lucene.typed.TypedTerms;

/** The query for operands near each other, in one MARC field. */
final class NearMatcher {
  private static final IntervalsSource BORDER = Intervals.term(Tokens.END);

  private final AccessPoint point;
  private final TypedTerms typed;
  private final TextQueries queries;
  private final List<QueryWord> masked = new ArrayList<>();

  private NearMatcher(AccessPoint point, TypedTerms typed) {
    this.point = point;
    this.typed = typed;
    this.queries = new TextQueries(IndexNames.words(point));
  }

  /** Returns the query for both operands at the requested distance. */
  static org.apache.lucene.search.Query query(Query.Prox prox, TypedTerms typed) {
    NearMatcher matcher = new NearMatcher(point(prox), typed);
    String field = matcher.queries.field();
    matcher.checkOrders(prox);
    return Masks.counted(new IntervalQuery(field, matcher.near(prox)), field, matcher.masked);
  }

  private static AccessPoint point(Query query) {
    return switch (query) {
      case Query.Term term when term.point().kind() == AccessPoint.Kind.TEXT -> term.point();
      case Query.Prox(Query left, _, _) -> point(left);
      case Query.Or(Query left, _) -> point(left);
      case Query.Term _,
          Query.And _,
          Query.Not _,
          Query.ResultSetRef _,
          Query.MatchAll _,
          Query.HasAny _ ->
          throw Diagnostic.PROXIMITY_UNSUPPORTED.about("operands must be words").asException();
    };
  }

  /** Rows of words that alternatives make are looked for one by one. */
  private void checkOrders(Query.Prox prox) {
    if (Orders.of(prox, typed).all() > IndexLimits.PROXIMITY_ORDERS) {
      throw Diagnostic.TOO_MANY_BOOLEANS
          .about("proximity of more than " + IndexLimits.PROXIMITY_ORDERS + " rows of words")
          .asException();
    }
  }

  private IntervalsSource source(Query query) {
    return switch (query) {
      case Query.Term term -> words(term);
      case Query.Prox prox -> near(prox);
      case Query.Or(Query left, Query right) -> Intervals.or(source(left), source(right));
      case Query.And _, Query.Not _, Query.ResultSetRef _, Query.MatchAll _, Query.HasAny _ ->
          throw Diagnostic.PROXIMITY_UNSUPPORTED.about("operands must be words").asException();
    };
  }

  private IntervalsSource words(Query.Term term) {
    if (term.point() != point) {
      throw Diagnostic.PROXIMITY_UNSUPPORTED.about("operands in different indexes").asException();
    }
    if (term.relation() != Relation.EQ) {
      throw Diagnostic.UNSUPPORTED_RELATION.about(term.relation().name()).asException();
    }
    TypedTerm understood = typed.of(term);
    List<QueryWord> words = understood.words().words();
    words.stream().filter(QueryWord::isMasked).forEach(masked::add);
    WordIntervals intervals = new WordIntervals(queries, understood.isMarked());
    boolean exact = term.match() == Match.EXACT;
    boolean start = exact || term.anchors().contains(Anchor.START);
    boolean end = exact || term.anchors().contains(Anchor.END);
    return switch (term.match()) {
      case SERVER_CHOICE, PHRASE, EXACT -> intervals.sequence(words, start, end);
      case ANY -> Intervals.or(each(intervals, words, start, end));
      case ALL -> within(Intervals.unordered(each(intervals, words, start, end)));
    };
  }

  private static IntervalsSource[] each(
      WordIntervals intervals, List<QueryWord> words, boolean start, boolean end) {
    return words.stream()
        .map(w -> intervals.sequence(List.of(w), start, end))
        .toArray(IntervalsSource[]::new);
  }

  private static IntervalsSource within(IntervalsSource source) {
    return Intervals.notContaining(source, BORDER);
  }

  private IntervalsSource near(Query.Prox prox) {
    Proximity proximity = prox.proximity();
    return NearIntervals.of(
        source(prox.left()), source(prox.right()), Distances.of(proximity), proximity.ordered());
  }
}
