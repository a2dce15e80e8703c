package org.lienthong.index.lucene.match;

import java.util.List;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.query.Proximity;
import org.lienthong.core.query.Query.Relation;

/**
 * Distances in words between two operands; neighbours have distance 1.
 *
 * @param least from 1
 * @param most at least {@code least}
 */
record Distances(int least, int most) {
  /** The distances of two words anywhere in one field. */
  static final Distances ANY = new Distances(1, Integer.MAX_VALUE);

  /**
   * Returns the ranges of distances that a proximity allows.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when there are none
   */
  static List<Distances> of(Proximity proximity) {
    return switch (proximity.unit()) {
      case WORD -> words(proximity.relation(), proximity.distance());
      case ELEMENT -> elements(proximity);
    };
  }

  private static List<Distances> elements(Proximity proximity) {
    boolean same = proximity.distance() == 0;
    boolean equal = proximity.relation() == Relation.EQ || proximity.relation() == Relation.LE;
    if (!same || !equal) {
      throw Diagnostic.UNSUPPORTED_PROXIMITY_DISTANCE
          .about(proximity.relation() + " " + proximity.distance() + " elements")
          .asException();
    }
    return List.of(ANY);
  }

  private static List<Distances> words(Relation relation, int distance) {
    return switch (relation) {
      case LE -> List.of(new Distances(1, possible(distance)));
      case LT -> List.of(new Distances(1, possible(distance - 1)));
      case EQ -> List.of(new Distances(possible(distance), distance));
      case GE -> List.of(beyond(distance - 1));
      case GT -> List.of(beyond(distance));
      case NE ->
          distance <= 1
              ? List.of(beyond(distance))
              : List.of(new Distances(1, distance - 1), beyond(distance));
      case WITHIN, ENCLOSES ->
          throw Diagnostic.UNSUPPORTED_PROXIMITY_RELATION.about(relation.name()).asException();
    };
  }

  private static Distances beyond(int distance) {
    return new Distances(Math.max(1, distance + 1), Integer.MAX_VALUE);
  }

  private static int possible(int distance) {
    if (distance < 1) {
      throw Diagnostic.UNSUPPORTED_PROXIMITY_DISTANCE.about(distance + " words").asException();
    }
    return distance;
  }
}
