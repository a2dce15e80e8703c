package org.lienthong.union.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;

/**
 * The fields that the lead library pinned in a union record: they replace all others of their tags,
 * whatever members send later.
 *
 * @param fields pinned fields
 * @param empty tags that are pinned to nothing
 */
public record Overlay(List<Field> fields, Set<String> empty) {
  public static final Overlay NONE = new Overlay(List.of(), Set.of());

  public Overlay {
    fields = List.copyOf(fields);
    empty = Set.copyOf(empty);
  }

  /**
   * Returns the overlay of pinned fields.
   *
   * @param pinned the fields of each tag; a tag without fields is pinned to nothing
   */
  public static Overlay of(SortedMap<String, List<Field>> pinned) {
    if (pinned.isEmpty()) {
      return NONE;
    }
    List<Field> fields = new ArrayList<>();
    Set<String> empty = new HashSet<>();
    pinned.forEach((tag, own) -> {
      fields.addAll(own);
      if (own.isEmpty()) {
        empty.add(tag);
      }
    });
    return new Overlay(fields, empty);
  }

  /** Returns the record with the pinned fields. */
  public MarcRecord over(MarcRecord record) {
    if (fields.isEmpty() && empty.isEmpty()) {
      return record;
    }
    Set<String> pinned = fields.stream().map(f -> f.tag().value()).collect(Collectors.toSet());
    List<Field> out = new ArrayList<>();
    for (Field field : record.fields()) {
      String tag = field.tag().value();
      if (!pinned.contains(tag) && !empty.contains(tag)) {
        out.add(field);
      }
    }
    out.addAll(fields);
    out.sort(Comparator.comparing(Field::tag));
    return new MarcRecord(record.leader(), out);
  }
}
