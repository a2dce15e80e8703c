package org.lienthong.z3950.rpn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.Term;

/** Says a query of the model in RPN with Bib-1 attributes, for other servers. */
public final class RpnWriter {
  private static final int KNOWN_WORD = 2;
  private static final int KNOWN_ELEMENT = 8;

  private RpnWriter() {}

  /**
   * Returns the query.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when Bib-1 has no words for it
   */
  public static RpnQuery write(Query query) {
    return new RpnQuery(Oids.BIB_1, structure(query));
  }

  private static RpnStructure structure(Query query) {
    return switch (query) {
      case Query.And(Query left, Query right) -> join(left, right, new Operator.And());
      case Query.Or(Query left, Query right) -> join(left, right, new Operator.Or());
      case Query.Not(Query left, Query right) -> join(left, right, new Operator.AndNot());
      case Query.Prox(Query left, Query right, Proximity near) -> join(left, right, prox(near));
      case Query.ResultSetRef(String name) -> new RpnStructure.ResultSetOperand(name);
      case Query.MatchAll() -> always(AccessPoint.ANY);
      case Query.HasAny(AccessPoint point) -> always(point);
      case Query.Term term -> term(term);
    };
  }

  private static RpnStructure join(Query left, Query right, Operator op) {
    return new RpnStructure.RpnRpnOp(structure(left), structure(right), op);
  }

  private static Operator prox(Proximity near) {
    int unit =
        switch (near.unit()) {
          case WORD -> KNOWN_WORD;
          case ELEMENT -> KNOWN_ELEMENT;
        };
    return new Operator.Prox(
        false, near.distance(), near.ordered(), relation(near.relation()), true, unit);
  }

  private static RpnStructure always(AccessPoint point) {
    return new RpnStructure.AttributesPlusTerm(
        List.of(use(point), AttributeElement.of(Bib1.RELATION, Bib1.ALWAYS_MATCHES)), Term.of(""));
  }

  private static AttributeElement use(AccessPoint point) {
    if (point.bib1().isEmpty()) {
      throw Diagnostic.UNSUPPORTED_INDEX.about(point.cql().getFirst()).asException();
    }
    return AttributeElement.of(Bib1.USE, point.bib1().getFirst());
  }

  private static RpnStructure term(Query.Term term) {
    List<AttributeElement> attributes = new ArrayList<>();
    attributes.add(use(term.point()));
    if (term.relation() != Query.Relation.EQ) {
      attributes.add(AttributeElement.of(Bib1.RELATION, relation(term.relation())));
    }
    if (term.anchors().contains(Query.Anchor.START)) {
      attributes.add(AttributeElement.of(Bib1.POSITION, Bib1.FIRST_IN_FIELD));
    }
    switch (term.match()) {
      case SERVER_CHOICE -> {}
      case ALL -> attributes.add(AttributeElement.of(Bib1.STRUCTURE, Bib1.WORD_LIST));
      case PHRASE -> attributes.add(AttributeElement.of(Bib1.STRUCTURE, Bib1.PHRASE));
      case EXACT -> attributes.add(AttributeElement.of(Bib1.COMPLETENESS, Bib1.COMPLETE_FIELD));
      case ANY -> {
        return anyWord(term);
      }
    }
    if (!term.text().isMasked()) {
      return new RpnStructure.AttributesPlusTerm(attributes, Term.of(term.text().literals()));
    }
    return masked(attributes, term.text());
  }

  /** RPN has no "any of these words": one operand for each. */
  private static RpnStructure anyWord(Query.Term term) {
    @Nullable RpnStructure out = null;
    for (String word : term.text().literals().strip().split("\\s+")) {
      RpnStructure one = term(Query.Term.of(term.point(), word));
      out = out == null ? one : new RpnStructure.RpnRpnOp(out, one, new Operator.Or());
    }
    return out == null ? term(Query.Term.of(term.point(), "")) : out;
  }

  /** Right truncation is understood everywhere, masks inside by few. */
  private static RpnStructure masked(List<AttributeElement> attributes, MaskedText text) {
    List<MaskedText.Piece> pieces = text.pieces();
    if (pieces.size() == 2
        && pieces.get(0) instanceof MaskedText.Literal(String start)
        && pieces.get(1) instanceof MaskedText.AnyMany) {
      attributes.add(AttributeElement.of(Bib1.TRUNCATION, Bib1.RIGHT));
      return new RpnStructure.AttributesPlusTerm(attributes, Term.of(start));
    }
    attributes.add(AttributeElement.of(Bib1.TRUNCATION, Bib1.Z3958));
    StringBuilder out = new StringBuilder();
    for (MaskedText.Piece piece : pieces) {
      out.append(
          switch (piece) {
            case MaskedText.Literal(String literal) -> literal;
            case MaskedText.AnyOne() -> "#";
            case MaskedText.AnyMany() -> "?";
          });
    }
    return new RpnStructure.AttributesPlusTerm(attributes, Term.of(out.toString()));
  }

  private static int relation(Query.Relation relation) {
    return switch (relation) {
      case LT -> Bib1.LESS_THAN;
      case LE -> Bib1.LESS_OR_EQUAL;
      case EQ -> Bib1.EQUAL;
      case GE -> Bib1.GREATER_OR_EQUAL;
      case GT -> Bib1.GREATER_THAN;
      case NE -> Bib1.NOT_EQUAL;
      case WITHIN -> Bib1.WITHIN;
      case ENCLOSES -> throw Diagnostic.UNSUPPORTED_RELATION.about("encloses").asException();
    };
  }
}
