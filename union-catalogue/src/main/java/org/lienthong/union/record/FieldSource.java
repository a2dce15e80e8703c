package org.lienthong.union.record;

import org.jspecify.annotations.Nullable;
import org.lienthong.marc.Field;

/**
 * A field of a union record and where it came from.
 *
 * @param source the record that gave it; null for a field that the union made itself
 * @param rule the rule by which it was chosen
 */
public record FieldSource(Field field, @Nullable Source source, FieldRule rule) {
  /**
   * Says whether this record gave it; of two records of one number the content need not be read.
   */
  boolean isFrom(@Nullable Source other) {
    return source != null
        && other != null
        && source.library().equals(other.library())
        && source.localId().equals(other.localId());
  }

  static FieldSource made(Field field) {
    return new FieldSource(field, null, FieldRule.MADE);
  }
}
