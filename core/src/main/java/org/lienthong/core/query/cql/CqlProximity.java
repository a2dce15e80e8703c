package org.lienthong.core.query.cql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query.Relation;

/** Interprets the modifiers of {@code prox} (CQL 1.2 context set, "proximity modifiers"). */
final class CqlProximity {
  private static final Map<String, Relation> COMPARISONS =
      Map.of(
          "<", Relation.LT,
          "<=", Relation.LE,
          "=", Relation.EQ,
          "==", Relation.EQ,
          ">=", Relation.GE,
          ">", Relation.GT,
          "<>", Relation.NE);

  private static final int MAX_DISTANCE = 1_000;

  private Proximity.@Nullable Unit unit;
  private @Nullable Relation relation;
  private int distance;
  private @Nullable Boolean ordered;

  private CqlProximity() {}

  /**
   * Interprets modifiers; those not given have the standard's defaults: words, distance at most 1
   * (other units: 0), in any order.
   */
  static Proximity of(List<CqlModifier> modifiers, CqlScope scope) {
    CqlProximity read = new CqlProximity();
    modifiers.forEach(m -> read.take(m, scope.resolve(m.name())));
    Proximity.Unit unit = Optional.ofNullable(read.unit).orElse(Proximity.Unit.WORD);
    int usual = unit == Proximity.Unit.WORD ? 1 : 0;
    return new Proximity(
        unit,
        read.relation == null ? usual : read.distance,
        Optional.ofNullable(read.relation).orElse(Relation.LE),
        Optional.ofNullable(read.ordered).orElse(false));
  }

  private void take(CqlModifier modifier, CqlName name) {
    if (name.is(ContextSet.CQL, "unit")) {
      once(unit, modifier);
      unit = unit(modifier);
    } else if (name.is(ContextSet.CQL, "distance")) {
      once(relation, modifier);
      relation = comparison(modifier);
      distance = distance(modifier);
    } else if (modifier.value() == null && isOrdering(name)) {
      once(ordered, modifier);
      ordered = name.local().equals("ordered");
    } else {
      throw Diagnostic.UNSUPPORTED_BOOLEAN_MODIFIER.about(modifier.name()).asException();
    }
  }

  private static boolean isOrdering(CqlName name) {
    return name.is(ContextSet.CQL, "ordered") || name.is(ContextSet.CQL, "unordered");
  }

  private static void once(@Nullable Object before, CqlModifier modifier) {
    if (before != null) {
      throw Diagnostic.UNSUPPORTED_COMBINATION_OF_PROXIMITY_MODIFIERS
          .about("twice: " + modifier.name())
          .asException();
    }
  }

  private static Proximity.Unit unit(CqlModifier modifier) {
    String value = String.valueOf(modifier.value());
    if ("=".equals(modifier.comparison()) && value.equalsIgnoreCase("word")) {
      return Proximity.Unit.WORD;
    }
    if ("=".equals(modifier.comparison()) && value.equalsIgnoreCase("element")) {
      return Proximity.Unit.ELEMENT;
    }
    throw Diagnostic.UNSUPPORTED_PROXIMITY_UNIT.about(value).asException();
  }

  private static Relation comparison(CqlModifier modifier) {
    Relation found = COMPARISONS.get(String.valueOf(modifier.comparison()));
    if (found == null) {
      throw Diagnostic.UNSUPPORTED_PROXIMITY_RELATION.about(modifier.name()).asException();
    }
    return found;
  }

  private static int distance(CqlModifier modifier) {
    String value = String.valueOf(modifier.value());
    if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) > MAX_DISTANCE) {
      throw Diagnostic.UNSUPPORTED_PROXIMITY_DISTANCE.about(value).asException();
    }
    return Integer.parseInt(value);
  }
}
