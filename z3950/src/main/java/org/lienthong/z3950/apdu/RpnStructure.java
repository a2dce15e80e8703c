package org.lienthong.z3950.apdu;

import java.util.List;

/** A node of an RPN query. */
public sealed interface RpnStructure {
  /** A term with its attributes. */
  record AttributesPlusTerm(List<AttributeElement> attributes, Term term) implements RpnStructure {
    public AttributesPlusTerm {
      attributes = List.copyOf(attributes);
    }
  }

  /** An earlier result set. */
  record ResultSetOperand(String resultSet) implements RpnStructure {}

  /** A result set with attributes to restrict it. */
  record ResultSetPlusAttributes(String resultSet, List<AttributeElement> attributes)
      implements RpnStructure {
    public ResultSetPlusAttributes {
      attributes = List.copyOf(attributes);
    }
  }

  /** Two operands and their operator. */
  record RpnRpnOp(RpnStructure rpn1, RpnStructure rpn2, Operator op) implements RpnStructure {}
}
