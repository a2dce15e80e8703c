package org.lienthong.z3950.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Query;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.SearchInfoReport.QueryExpression;
import org.lienthong.z3950.apdu.SearchInfoReport.SubqueryExpression;
import org.lienthong.z3950.apdu.SearchInfoReport.TermExpression;
import org.lienthong.z3950.apdu.SearchQuery;
import org.lienthong.z3950.apdu.Term;

/**
 * Splits a query into its parts: operands before their operator, the whole query last. A part's id
 * is its path from the root, {@code 1.2} the second operand of the whole query {@code 1}.
 */
final class QueryParts {
  private static final String WHOLE = "1";

  private final QueryReader reader;
  private final NegotiatedOptions agreement;
  private final List<Part> parts = new ArrayList<>();

  /**
   * A part of a query.
   *
   * @param expression as the client wrote it; null where its language has no form for a part
   * @param query with result sets as references
   */
  record Part(String id, @Nullable QueryExpression expression, Query query) {
    boolean isWhole() {
      return id.equals(WHOLE);
    }
  }

  private QueryParts(QueryReader reader, NegotiatedOptions agreement) {
    this.reader = reader;
    this.agreement = agreement;
  }

  /** Returns the parts of a query that has been read without a refusal. */
  static List<Part> of(SearchQuery query, QueryReader reader, NegotiatedOptions agreement) {
    QueryParts out = new QueryParts(reader, agreement);
    switch (query) {
      case SearchQuery.Type1(RpnQuery rpn) -> out.add(WHOLE, rpn);
      case SearchQuery.Type101(RpnQuery rpn) -> out.add(WHOLE, rpn);
      case SearchQuery.Type2 _, SearchQuery.Type104 _ -> out.add(WHOLE, reader.parse(query));
      case SearchQuery.TooDeep _, SearchQuery.Unknown _ -> {}
    }
    return out.parts;
  }

  /** Returns the number of operands of a query that has been read without a refusal. */
  static int operands(SearchQuery query, QueryReader reader) {
    return switch (query) {
      case SearchQuery.Type1(RpnQuery rpn) -> operands(rpn.rpn());
      case SearchQuery.Type101(RpnQuery rpn) -> operands(rpn.rpn());
      case SearchQuery.Type2 _, SearchQuery.Type104 _ -> reader.parse(query).leaves().size();
      case SearchQuery.TooDeep _, SearchQuery.Unknown _ -> 0;
    };
  }

  private static int operands(RpnStructure node) {
    return node instanceof RpnStructure.RpnRpnOp(var left, var right, _)
        ? operands(left) + operands(right)
        : 1;
  }

  private void add(String id, RpnQuery rpn) {
    SearchQuery query = new SearchQuery.Type1(rpn);
    QueryExpression expression =
        switch (rpn.rpn()) {
          case RpnStructure.AttributesPlusTerm(_, Term term) -> new TermExpression(term);
          case RpnStructure.RpnRpnOp(var left, var right, _) -> {
            add(id + ".1", new RpnQuery(rpn.attributeSet(), left));
            add(id + ".2", new RpnQuery(rpn.attributeSet(), right));
            yield new SubqueryExpression(query);
          }
          case RpnStructure.ResultSetOperand _, RpnStructure.ResultSetPlusAttributes _ ->
              new SubqueryExpression(query);
        };
    parts.add(new Part(id, expression, reader.parse(query)));
  }

  private void add(String id, Query query) {
    if (query instanceof Query.Operator operator) {
      add(id + ".1", operator.left());
      add(id + ".2", operator.right());
    }
    parts.add(new Part(id, query instanceof Query.Term term ? expression(term) : null, query));
  }

  private QueryExpression expression(Query.Term term) {
    StringBuilder text = new StringBuilder();
    for (MaskedText.Piece piece : term.text().pieces()) {
      text.append(
          switch (piece) {
            case MaskedText.Literal(String literal) -> literal;
            case MaskedText.AnyOne() -> "#";
            case MaskedText.AnyMany() -> "?";
          });
    }
    return new TermExpression(
        new Term.General(agreement.charsets().terms().encode(text.toString())));
  }
}
