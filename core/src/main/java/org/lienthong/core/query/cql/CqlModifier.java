package org.lienthong.core.query.cql;

import org.jspecify.annotations.Nullable;

/**
 * A modifier of a relation, a boolean or a sort key.
 *
 * @param name with its prefix if it has one, as written
 * @param comparison one of {@code = == <> < > <= >=}; null when the modifier has no value
 * @param value null exactly when {@code comparison} is
 */
public record CqlModifier(String name, @Nullable String comparison, @Nullable String value) {
  public CqlModifier {
    if ((comparison == null) != (value == null)) {
      throw new IllegalArgumentException("a modifier has both comparison and value, or neither");
    }
  }

  /** Makes a modifier without a value. */
  public static CqlModifier of(String name) {
    return new CqlModifier(name, null, null);
  }
}
