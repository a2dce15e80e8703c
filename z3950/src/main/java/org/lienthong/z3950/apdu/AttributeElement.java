package org.lienthong.z3950.apdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Oid;

/**
 * One attribute of a term.
 *
 * @param attributeSet null for the query's own
 */
public record AttributeElement(@Nullable Oid attributeSet, int type, Value value) {
  /** An attribute's value. */
  public sealed interface Value {}

  /** One number. */
  public record Numeric(long number) implements Value {}

  /** Several numbers and names, of which the server chooses one. */
  public record Complex(List<StringOrNumeric> list, List<Integer> semanticAction) implements Value {
    public Complex {
      list = List.copyOf(list);
      semanticAction = List.copyOf(semanticAction);
    }
  }

  /** Returns an attribute of the query's own set. */
  public static AttributeElement of(int type, int number) {
    return new AttributeElement(null, type, new Numeric(number));
  }
}
