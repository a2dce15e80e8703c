package org.lienthong.union;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.RecordRef;
import org.lienthong.marc.Field;
import org.lienthong.union.record.FieldSource;
import org.lienthong.union.record.Source;

/**
 * A field of a union record and where it came from.
 *
 * @param source the record that gave it; null for a field that the union made itself
 * @param rule the rule by which it was chosen, in lower case: {@code base}, {@code fill}, {@code
 *     union}, {@code longest} or {@code made}
 */
public record FieldProvenance(Field field, @Nullable RecordRef source, String rule) {
  static FieldProvenance of(FieldSource field) {
    Source source = field.source();
    return new FieldProvenance(
        field.field(),
        source == null ? null : new RecordRef(source.library(), source.localId()),
        field.rule().name().toLowerCase(Locale.ROOT));
  }
}
