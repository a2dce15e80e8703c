package org.lienthong.core.query.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;

/** Translates queries of the model to CQL. */
final class QueryToCql {
  private static final CqlNode.Relation EQUALS = new CqlNode.Relation("=", List.of());

  private QueryToCql() {}

  /**
   * Returns the tree of a query; every index with the usual prefix of its set.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when CQL cannot express it (48)
   */
  static CqlNode translate(Query query) {
    return switch (query) {
      case Query.And(Query left, Query right) -> triple(CqlNode.Operator.AND, left, right);
      case Query.Or(Query left, Query right) -> triple(CqlNode.Operator.OR, left, right);
      case Query.Not(Query left, Query right) -> triple(CqlNode.Operator.NOT, left, right);
      case Query.Prox(Query left, Query right, Proximity near) ->
          new CqlNode.Triple(
              CqlNode.Operator.PROX, modifiers(near), translate(left), translate(right));
      case Query.ResultSetRef(String name) ->
          new CqlNode.Clause("cql.resultSetId", EQUALS, escaped(name));
      case Query.MatchAll() -> new CqlNode.Clause("cql.allRecords", EQUALS, "1");
      case Query.HasAny(AccessPoint point) ->
          throw Diagnostic.QUERY_FEATURE_UNSUPPORTED
              .about("any value of " + point.cql().getFirst())
              .asException();
      case Query.Term term ->
          new CqlNode.Clause(term.point().cql().getFirst(), relation(term), text(term));
    };
  }

  private static CqlNode triple(CqlNode.Operator operator, Query left, Query right) {
    return new CqlNode.Triple(operator, List.of(), translate(left), translate(right));
  }

  private static List<CqlModifier> modifiers(Proximity near) {
    return List.of(
        new CqlModifier("unit", "=", near.unit().name().toLowerCase(Locale.ROOT)),
        new CqlModifier("distance", comparison(near.relation()), String.valueOf(near.distance())),
        CqlModifier.of(near.ordered() ? "ordered" : "unordered"));
  }

  private static CqlNode.Relation relation(Query.Term term) {
    List<CqlModifier> modifiers = new ArrayList<>();
    for (Query.Modifier modifier : term.modifiers()) {
      switch (modifier) {
        case MARKED -> modifiers.add(CqlModifier.of("lt.marked"));
      }
    }
    String name =
        term.relation() == Query.Relation.EQ ? match(term.match()) : comparison(term.relation());
    return new CqlNode.Relation(name, modifiers);
  }

  private static String match(Query.Match match) {
    return switch (match) {
      case SERVER_CHOICE -> "=";
      case ALL -> "all";
      case ANY -> "any";
      case PHRASE -> "adj";
      case EXACT -> "==";
    };
  }

  private static String comparison(Query.Relation relation) {
    return switch (relation) {
      case LT -> "<";
      case LE -> "<=";
      case EQ -> "=";
      case GE -> ">=";
      case GT -> ">";
      case NE -> "<>";
      case WITHIN -> "within";
      case ENCLOSES -> "encloses";
    };
  }

  private static String text(Query.Term term) {
    StringBuilder out = new StringBuilder();
    if (term.anchors().contains(Query.Anchor.START)) {
      out.append('^');
    }
    for (MaskedText.Piece piece : term.text().pieces()) {
      out.append(
          switch (piece) {
            case MaskedText.Literal(String text) -> escaped(text);
            case MaskedText.AnyOne() -> "?";
            case MaskedText.AnyMany() -> "*";
          });
    }
    if (term.anchors().contains(Query.Anchor.END)) {
      out.append('^');
    }
    return out.toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("[*?^\"\\\\]", "\\\\$0");
  }
}
