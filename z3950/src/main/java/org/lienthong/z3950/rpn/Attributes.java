package org.lienthong.z3950.rpn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.Query.Anchor;
import org.lienthong.core.query.Query.Match;
import org.lienthong.core.query.Query.Relation;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.AttributeElement;
import org.lienthong.z3950.apdu.StringOrNumeric;
import org.lienthong.z3950.ber.Oid;

/**
 * The Bib-1 attributes of one term, each type once.
 *
 * @param structure {@link #MISSING} when the client does not give it
 * @param truncation {@link Bib1#NONE} when the client does not give it
 */
record Attributes(
    AccessPoint point,
    int relation,
    int position,
    int structure,
    int truncation,
    int completeness) {
  static final int MISSING = -1;

  /**
   * Reads a list of attributes.
   *
   * @param defaultSet the set of attributes that name none
   * @throws RefusedException for an attribute of another set (121), type (113) or value (114,
   *     117–120, 122)
   */
  static Attributes of(Oid defaultSet, List<AttributeElement> list) {
    Map<Integer, StringOrNumeric> byType = new HashMap<>();
    for (AttributeElement attribute : list) {
      Oid set = attribute.attributeSet() == null ? defaultSet : attribute.attributeSet();
      if (!set.equals(Oids.BIB_1)) {
        throw Diagnostic.UNSUPPORTED_ATTRIBUTE_SET.about(set.dotted()).asException();
      }
      if (attribute.type() < Bib1.USE || attribute.type() > Bib1.COMPLETENESS) {
        throw Diagnostic.UNSUPPORTED_ATTRIBUTE_TYPE
            .about(String.valueOf(attribute.type()))
            .asException();
      }
      byType.put(attribute.type(), value(attribute));
    }
    return new Attributes(
        point(byType.get(Bib1.USE)),
        number(byType, Bib1.RELATION, Bib1.EQUAL, Diagnostic.UNSUPPORTED_RELATION),
        number(byType, Bib1.POSITION, Bib1.ANY_POSITION, Diagnostic.UNSUPPORTED_POSITION_ATTRIBUTE),
        number(byType, Bib1.STRUCTURE, MISSING, Diagnostic.UNSUPPORTED_STRUCTURE_ATTRIBUTE),
        number(byType, Bib1.TRUNCATION, Bib1.NONE, Diagnostic.UNSUPPORTED_TRUNCATION_ATTRIBUTE),
        number(
            byType,
            Bib1.COMPLETENESS,
            Bib1.INCOMPLETE_SUBFIELD,
            Diagnostic.UNSUPPORTED_COMPLETENESS_ATTRIBUTE));
  }

  /** Returns the value; of a complex value the first, which the client prefers. */
  private static StringOrNumeric value(AttributeElement attribute) {
    return switch (attribute.value()) {
      case AttributeElement.Numeric(long number) -> new StringOrNumeric.Numeral(number);
      case AttributeElement.Complex(var values, _) when !values.isEmpty() -> values.getFirst();
      case AttributeElement.Complex _ ->
          throw Diagnostic.UNSUPPORTED_ATTRIBUTE_COMBINATION
              .about(String.valueOf(attribute.type()))
              .asException();
    };
  }

  private static int number(
      Map<Integer, StringOrNumeric> byType, int type, int otherwise, Diagnostic refusal) {
    StringOrNumeric value = byType.get(type);
    return switch (value) {
      case null -> otherwise;
      case StringOrNumeric.Numeral(long number) when number >= 0 && number < 10_000 -> (int) number;
      case StringOrNumeric other -> throw refusal.about(other.text()).asException();
    };
  }

  private static AccessPoint point(@Nullable StringOrNumeric use) {
    return switch (use) {
      case null -> AccessPoint.ANY;
      case StringOrNumeric.Numeral(long number) when number == (int) number ->
          AccessPoint.ofBib1((int) number).orElseThrow(() -> unsupported(use));
      case StringOrNumeric.Numeral _ -> throw unsupported(use);
      case StringOrNumeric.Name(String name) ->
          AccessPoint.ofCql(name)
              .or(() -> AccessPoint.ofCql("lt." + name))
              .or(() -> AccessPoint.ofCql("dc." + name))
              .orElseThrow(() -> unsupported(use));
    };
  }

  private static RefusedException unsupported(StringOrNumeric use) {
    return Diagnostic.UNSUPPORTED_USE_ATTRIBUTE.about(use.text()).asException();
  }

  Relation toRelation() {
    return switch (relation) {
      case Bib1.LESS_THAN -> Relation.LT;
      case Bib1.LESS_OR_EQUAL -> Relation.LE;
      case Bib1.EQUAL, Bib1.RELEVANCE, Bib1.ALWAYS_MATCHES -> Relation.EQ;
      case Bib1.GREATER_OR_EQUAL -> Relation.GE;
      case Bib1.GREATER_THAN -> Relation.GT;
      case Bib1.NOT_EQUAL -> Relation.NE;
      case Bib1.WITHIN -> Relation.WITHIN;
      default -> throw refuse(Diagnostic.UNSUPPORTED_RELATION, relation);
    };
  }

  /**
   * Returns the anchors; first in subfield is treated as first in field: indexes do not separate
   * subfields.
   */
  Set<Anchor> toAnchors() {
    return switch (position) {
      case Bib1.FIRST_IN_FIELD, Bib1.FIRST_IN_SUBFIELD -> Set.of(Anchor.START);
      case Bib1.ANY_POSITION -> Set.of();
      default -> throw refuse(Diagnostic.UNSUPPORTED_POSITION_ATTRIBUTE, position);
    };
  }

  Match toMatch() {
    Match byStructure = byStructure();
    return switch (completeness) {
      case Bib1.INCOMPLETE_SUBFIELD -> byStructure;
      case Bib1.COMPLETE_SUBFIELD, Bib1.COMPLETE_FIELD -> Match.EXACT;
      default -> throw refuse(Diagnostic.UNSUPPORTED_COMPLETENESS_ATTRIBUTE, completeness);
    };
  }

  private Match byStructure() {
    return switch (structure) {
      case MISSING,
          Bib1.YEAR,
          Bib1.DATE_NORMALIZED,
          Bib1.DATE_UN_NORMALIZED,
          Bib1.URX,
          Bib1.LOCAL_NUMBER,
          Bib1.NUMERIC_STRING ->
          Match.SERVER_CHOICE;
      // A normalized name keeps its order (Bath Profile, precision match for established
      // names).
      case Bib1.PHRASE, Bib1.KEY, Bib1.STRING, Bib1.NAME_NORMALIZED -> Match.PHRASE;
      case Bib1.WORD,
          Bib1.WORD_LIST,
          Bib1.NAME_UN_NORMALIZED,
          Bib1.FREE_FORM_TEXT,
          Bib1.DOCUMENT_TEXT ->
          Match.ALL;
      default -> throw refuse(Diagnostic.UNSUPPORTED_STRUCTURE_ATTRIBUTE, structure);
    };
  }

  private static RefusedException refuse(Diagnostic diagnostic, int value) {
    return diagnostic.about(String.valueOf(value)).asException();
  }
}
