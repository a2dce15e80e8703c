package org.lienthong.core.query.cql;

import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Query;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.core.query.SortKey;

/** Translates CQL queries to the query model. */
final class CqlToQuery {
  private CqlToQuery() {}

  /**
   * Translates a whole query.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException for CQL that is not supported
   */
  static CqlSearch translate(CqlQuery query) {
    CqlScope outermost =
        query.query() instanceof CqlNode.Prefixed prefixed
            ? CqlScope.USUAL.with(prefixed.prefixes())
            : CqlScope.USUAL;
    List<SortKey> sort = query.sort().stream().map(s -> CqlSorting.of(s, outermost)).toList();
    return new CqlSearch(node(query.query(), CqlScope.USUAL), sort);
  }

  private static Query node(CqlNode node, CqlScope scope) {
    return switch (node) {
      case CqlNode.Prefixed(List<CqlNode.Prefix> prefixes, CqlNode query) ->
          node(query, scope.with(prefixes));
      case CqlNode.Triple triple -> triple(triple, scope);
      case CqlNode.Clause(@Nullable String index, CqlNode.@Nullable Relation relation, String term)
          when index != null && relation != null ->
          clause(scope.resolve(index), CqlRelation.of(relation, scope), term);
      case CqlNode.Clause clause -> terms(AccessPoint.ANY, CqlRelation.ALONE, clause.term());
    };
  }

  private static Query triple(CqlNode.Triple triple, CqlScope scope) {
    Query left = node(triple.left(), scope);
    Query right = node(triple.right(), scope);
    if (triple.operator() == CqlNode.Operator.PROX) {
      return new Query.Prox(left, right, CqlProximity.of(triple.modifiers(), scope));
    }
    if (!triple.modifiers().isEmpty()) {
      throw Diagnostic.UNSUPPORTED_BOOLEAN_MODIFIER
          .about(triple.modifiers().getFirst().name())
          .asException();
    }
    return switch (triple.operator()) {
      case AND, PROX -> new Query.And(left, right);
      case OR -> new Query.Or(left, right);
      case NOT -> new Query.Not(left, right);
    };
  }

  private static Query clause(CqlName index, CqlRelation relation, String term) {
    if (index.is(ContextSet.CQL, "allrecords")) {
      requireEquality(index, relation);
      return new Query.MatchAll();
    }
    if (index.is(ContextSet.CQL, "resultsetid")) {
      requireEquality(index, relation);
      return new Query.ResultSetRef(CqlText.read(term, false).text().literals());
    }
    return terms(CqlIndexes.find(index), relation, term);
  }

  private static void requireEquality(CqlName index, CqlRelation relation) {
    boolean equality = relation.match() == Match.SERVER_CHOICE || relation.match() == Match.EXACT;
    if (relation.relation() != Relation.EQ || !equality) {
      throw Diagnostic.UNSUPPORTED_COMBINATION_OF_RELATION_AND_INDEX
          .about(index.written())
          .asException();
    }
  }

  private static Query terms(AccessPoint point, CqlRelation relation, String term) {
    if (relation.masked() && CqlText.hasAnchor(term)) {
      return switch (relation.match()) {
        case ALL -> wordByWord(point, relation, term, Query.And::new);
        case ANY -> wordByWord(point, relation, term, Query.Or::new);
        case SERVER_CHOICE, PHRASE, EXACT -> term(point, relation, term);
      };
    }
    return term(point, relation, term);
  }

  /** With {@code any} and {@code all} an anchor applies to its word and not to the whole term. */
  private static Query wordByWord(
      AccessPoint point, CqlRelation relation, String term, BinaryOperator<Query> join) {
    return CqlText.words(term).stream()
        .map(word -> term(point, relation, word))
        .reduce(join)
        .orElseThrow(() -> Diagnostic.EMPTY_TERM.about(term).asException());
  }

  private static Query term(AccessPoint point, CqlRelation relation, String term) {
    CqlText text = CqlText.read(term, relation.masked());
    return new Query.Term(
        point,
        relation.relation(),
        relation.match(),
        text.anchors(),
        relation.modifiers(),
        text.text());
  }
}
