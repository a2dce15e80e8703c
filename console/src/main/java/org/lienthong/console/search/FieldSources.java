package org.lienthong.console.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.packed.PackedMarc;
import org.lienthong.union.FieldProvenance;

/** Finds out which member gave each published field of a union record. */
final class FieldSources {
  /** The rule of fields that the union made itself. */
  private static final String MADE = "made";

  private FieldSources() {}

  /**
   * Returns the published fields of a record with their sources, in the record's order.
   *
   * @param provenance of the same record; fields that it does not have were pinned
   */
  static List<SourcedField> of(StoredRecord record, List<FieldProvenance> provenance) {
    MarcRecord published = DisclosurePolicy.disclose(record).marc();
    Map<Field, FieldProvenance> given = new LinkedHashMap<>();
    for (FieldProvenance one : provenance) {
      published(record, published, one.field()).ifPresent(field -> given.putIfAbsent(field, one));
    }
    List<SourcedField> out = new ArrayList<>();
    for (Field field : published.fields()) {
      out.add(sourced(field, given.get(field), provenance.isEmpty()));
    }
    return out;
  }

  private static SourcedField sourced(
      Field field, @Nullable FieldProvenance given, boolean unknown) {
    if (given == null) {
      return new SourcedField(
          field, null, unknown ? SourcedField.Origin.UNKNOWN : SourcedField.Origin.PINNED);
    }
    RecordRef source = given.source();
    boolean made = source == null || (given.rule().equals(MADE) && !field.tag().is("852"));
    return new SourcedField(
        field, source, made ? SourcedField.Origin.UNION : SourcedField.Origin.MEMBER);
  }

  /** Returns the field as it is published; empty when it is hidden. */
  private static Optional<Field> published(StoredRecord record, MarcRecord marc, Field field) {
    byte[] alone = PackedMarc.pack(new MarcRecord(marc.leader(), List.of(field)));
    return DisclosurePolicy.disclose(record.withPacked(alone)).marc().fields().stream().findFirst();
  }
}
