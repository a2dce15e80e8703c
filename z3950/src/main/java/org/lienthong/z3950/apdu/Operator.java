package org.lienthong.z3950.apdu;

/** An operator that joins two operands. */
public sealed interface Operator {
  /** Both operands. */
  record And() implements Operator {}

  /** Either operand. */
  record Or() implements Operator {}

  /** The first operand without the second. */
  record AndNot() implements Operator {}

  /**
   * Both operands, near each other; ProximityOperator, Z39.50-2003 §3.7.2.
   *
   * @param relationType 1 &lt;, 2 ≤, 3 =, 4 ≥, 5 &gt;, 6 ≠
   * @param known whether the unit is a known one of the standard
   * @param unit 1 character, 2 word, 3 sentence, 4 paragraph … 8 element
   */
  record Prox(
      boolean exclusion, int distance, boolean ordered, int relationType, boolean known, int unit)
      implements Operator {}
}
