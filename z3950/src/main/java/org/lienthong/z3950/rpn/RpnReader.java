package org.lienthong.z3950.rpn;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.MaskedText;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query;
import org.lienthong.core.vocabulary.Material;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.Operator;
import org.lienthong.z3950.apdu.RpnQuery;
import org.lienthong.z3950.apdu.RpnStructure;
import org.lienthong.z3950.apdu.Term;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * Converts RPN to the query model.
 *
 * @param terms decodes the octets of a term in the negotiated character set
 */
public record RpnReader(Function<Octets, String> terms) {
  private static final int WORD = 2;
  private static final int SENTENCE = 3;
  private static final int PARAGRAPH = 4;
  private static final int ELEMENT = 8;

  /**
   * Returns the query; result sets remain references.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when it uses something that is not
   *     supported
   */
  public Query read(RpnQuery query) {
    return read(query.attributeSet(), query.rpn());
  }

  private Query read(Oid set, RpnStructure node) {
    return switch (node) {
      case RpnStructure.AttributesPlusTerm(var attributes, Term term) ->
          term(set, attributes, term);
      case RpnStructure.ResultSetOperand(String name) -> new Query.ResultSetRef(name);
      case RpnStructure.ResultSetPlusAttributes(String name, var attributes)
          when attributes.isEmpty() ->
          new Query.ResultSetRef(name);
      case RpnStructure.ResultSetPlusAttributes(String name, _) ->
          throw Diagnostic.RESTRICTION_OPERAND_UNSUPPORTED.about(name).asException();
      case RpnStructure.RpnRpnOp(var left, var right, Operator op) ->
          join(op, read(set, left), read(set, right));
    };
  }

  private static Query join(Operator op, Query left, Query right) {
    return switch (op) {
      case Operator.And() -> new Query.And(left, right);
      case Operator.Or() -> new Query.Or(left, right);
      case Operator.AndNot() -> new Query.Not(left, right);
      case Operator.Prox prox when prox.exclusion() ->
          new Query.Not(left, new Query.Prox(left, right, proximity(prox)));
      case Operator.Prox prox -> new Query.Prox(left, right, proximity(prox));
    };
  }

  private static Proximity proximity(Operator.Prox prox) {
    if (prox.distance() < 0) {
      throw Diagnostic.UNSUPPORTED_PROXIMITY_DISTANCE
          .about(String.valueOf(prox.distance()))
          .asException();
    }
    return new Proximity(unit(prox), prox.distance(), relation(prox), prox.ordered());
  }

  /** Returns the unit; a field of a record counts as its sentence and its paragraph. */
  private static Proximity.Unit unit(Operator.Prox prox) {
    if (prox.known()) {
      switch (prox.unit()) {
        case WORD -> {
          return Proximity.Unit.WORD;
        }
        case SENTENCE, PARAGRAPH, ELEMENT -> {
          return Proximity.Unit.ELEMENT;
        }
        default -> {}
      }
    }
    throw Diagnostic.UNSUPPORTED_PROXIMITY_UNIT.about(String.valueOf(prox.unit())).asException();
  }

  private static Query.Relation relation(Operator.Prox prox) {
    return switch (prox.relationType()) {
      case 1 -> Query.Relation.LT;
      case 2 -> Query.Relation.LE;
      case 3 -> Query.Relation.EQ;
      case 4 -> Query.Relation.GE;
      case 5 -> Query.Relation.GT;
      case 6 -> Query.Relation.NE;
      default ->
          throw Diagnostic.UNSUPPORTED_PROXIMITY_RELATION
              .about(String.valueOf(prox.relationType()))
              .asException();
    };
  }

  private Query term(Oid set, List<AttributeElement> list, Term term) {
    Attributes attributes = Attributes.of(set, list);
    Query.Relation relation = attributes.toRelation();
    Query.Match match = attributes.toMatch();
    var anchors = attributes.toAnchors();
    if (attributes.relation() == Bib1.ALWAYS_MATCHES) {
      return everyValue(attributes.point());
    }
    List<MaskedText> texts = texts(attributes, text(term), match);
    if (texts.stream().allMatch(text -> !text.isMasked() && text.literals().isBlank())) {
      // Clients send empty form fields; an empty term finds nothing.
      return new Query.Not(new Query.MatchAll(), new Query.MatchAll());
    }
    return TruncationMasks.query(
        texts,
        text -> new Query.Term(attributes.point(), relation, match, anchors, Set.of(), text));
  }

  private static List<MaskedText> texts(Attributes attributes, String text, Query.Match match) {
    if (attributes.point() == AccessPoint.MATERIAL) {
      List<Material> materials = ofLetter(text.strip());
      if (!materials.isEmpty()) {
        return materials.stream().map(Material::code).map(MaskedText::literal).toList();
      }
    }
    return TruncationMasks.of(text, attributes.truncation(), match == Query.Match.ALL);
  }

  /**
   * Returns the materials of a leader/06 letter, which clients such as Evergreen send for use
   * attribute 1001.
   */
  private static List<Material> ofLetter(String text) {
    return text.length() == 1 ? Material.of(text.charAt(0)) : List.of();
  }

  /** Returns the query for any value; every record has one in some index. */
  private static Query everyValue(AccessPoint point) {
    return point == AccessPoint.ANY ? new Query.MatchAll() : new Query.HasAny(point);
  }

  /**
   * Returns the access point and the starting text of a scan.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when attributes or term are not
   *     supported
   */
  public ScanStart scanStart(Oid set, RpnStructure.AttributesPlusTerm start) {
    Attributes attributes = Attributes.of(set, start.attributes());
    Query.Match match = attributes.toMatch();
    boolean whole = match == Query.Match.PHRASE || match == Query.Match.EXACT;
    return new ScanStart(attributes.point(), whole, text(start.term()));
  }

  /**
   * Returns the access point that attributes of a sort key name.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when one is not supported
   */
  public static AccessPoint sortPoint(Oid set, List<AttributeElement> list) {
    return Attributes.of(set, list).point();
  }

  /** Where a scan begins, and whether it lists whole headings. */
  public record ScanStart(AccessPoint point, boolean whole, String text) {}

  private String text(Term term) {
    return switch (term) {
      case Term.General(Octets octets) -> terms.apply(octets);
      case Term.Numeric(long number) -> String.valueOf(number);
      case Term.CharacterString(String text) -> text;
      case Term.DateTime(String time) -> time;
      case Term.IntegerAndUnit(long value, _) -> String.valueOf(value);
      case Term.Null() -> "";
      case Term.Identifier _ -> throw unsupported("oid");
      case Term.Defined _ -> throw unsupported("external");
    };
  }

  private static RuntimeException unsupported(String kind) {
    return Diagnostic.UNSUPPORTED_TERM_TYPE.about(kind).asException();
  }
}
