package org.lienthong.core.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.packed.PackedMarc;

/**
 * Removes the {@link HiddenField}s from records before they are published. Each protocol calls this
 * where it reads the records of an answer, before they are formatted; the store keeps records as
 * they came.
 */
public final class DisclosurePolicy {
  private static final Map<String, HiddenField> BY_TAG =
      Stream.of(HiddenField.values())
          .flatMap(hidden -> hidden.tags().stream().map(tag -> Map.entry(tag, hidden)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final int TAG_LENGTH = 3;

  private DisclosurePolicy() {}

  /**
   * Returns the record without hidden fields; the same object when it has none, which is found
   * without unpacking it.
   *
   * @throws org.lienthong.marc.MalformedRecordException when its octets are damaged, if they seem
   *     to contain a hidden field
   */
  @SuppressWarnings("ReferenceEquality") // the same object says that nothing was hidden
  public static StoredRecord disclose(StoredRecord record) {
    if (!PackedScan.mayHide(record.packed())) {
      return record;
    }
    MarcRecord marc = record.marc();
    MarcRecord shown = disclose(marc);
    return shown == marc ? record : record.withPacked(PackedMarc.pack(shown));
  }

  /** Returns the record without hidden fields; the same object when it has none. */
  @SuppressWarnings("ReferenceEquality") // the same object says that nothing was hidden
  public static MarcRecord disclose(MarcRecord record) {
    List<Field> shown = new ArrayList<>(record.fields().size());
    boolean hidden = false;
    for (Field field : record.fields()) {
      @Nullable Field rest = disclose(field);
      hidden |= rest != field;
      if (rest != null) {
        shown.add(rest);
      }
    }
    return hidden ? new MarcRecord(record.leader(), shown) : record;
  }

  /** Returns the public part of a field: itself, a part of it, or null. */
  private static @Nullable Field disclose(Field field) {
    HiddenField hidden = BY_TAG.get(tag(field));
    if (hidden == null) {
      return field;
    }
    if (hidden.hidesWhole(field)) {
      return null;
    }
    return field instanceof DataField data && hidden.hasIndicator(data.ind1())
        ? without(data, hidden.codes())
        : field;
  }

  /** Returns the tag of a field; of 880 that of the field which it repeats in another script. */
  private static String tag(Field field) {
    return field instanceof DataField data && data.tag().is(PackedScan.ALTERNATE)
        ? data.subfields().stream()
            .filter(s -> s.code() == '6' && s.data().length() >= TAG_LENGTH)
            .map(s -> s.data().substring(0, TAG_LENGTH))
            .findFirst()
            .orElse(PackedScan.ALTERNATE)
        : field.tag().value();
  }

  private static @Nullable Field without(DataField field, String codes) {
    List<Subfield> shown =
        field.subfields().stream().filter(s -> codes.indexOf(s.code()) < 0).toList();
    if (shown.size() == field.subfields().size()) {
      return field;
    }
    return shown.isEmpty() ? null : new DataField(field.tag(), field.ind1(), field.ind2(), shown);
  }
}
