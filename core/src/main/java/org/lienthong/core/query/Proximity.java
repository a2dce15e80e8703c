package org.lienthong.core.query;

/**
 * How near two operands must be (Z39.50 ProximityOperator, CQL {@code prox}).
 *
 * @param distance in units, from 0
 * @param relation how the real distance compares with {@code distance}; one of LT LE EQ GE GT NE
 * @param ordered whether left must precede right
 */
public record Proximity(Unit unit, int distance, Query.Relation relation, boolean ordered) {
  /** The unit of distances. */
  public enum Unit {
    WORD,
    /** Within the same field when the distance is 0. */
    ELEMENT
  }
}
