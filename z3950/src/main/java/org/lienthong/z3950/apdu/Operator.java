package org.lienthong.z3950.apdu;

/** What joins two operands. */
public sealed interface Operator {
  /** Both. */
  record And() implements Operator {}

  /** Either. */
  record Or() implements Operator {}

  /** The first without the second. */
  record AndNot() implements Operator {}

  /**
   * Both, near each other; ProximityOperator, Z39.50-2003 §3.7.2.
   *
   * @param relationType 1 &lt;, 2 ≤, 3 =, 4 ≥, 5 &gt;, 6 ≠
   * @param known whether the unit is one of the standard's
   * @param unit 1 character, 2 word, 3 sentence, 4 paragraph … 8 element
   */
  record Prox(
      boolean exclusion, int distance, boolean ordered, int relationType, boolean known, int unit)
      implements Operator {}
}
