package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/**
 * The fields of one record, looked up by plain loops: extraction looks up some thirty fields, and
 * streams would cost more than the lookups.
 */
final class Fields {
  private final List<DataField> data = new ArrayList<>();
  private final MarcRecord record;

  Fields(MarcRecord record) {
    this.record = record;
    for (Field field : record.fields()) {
      if (field instanceof DataField one) {
        data.add(one);
      }
    }
  }

  MarcRecord record() {
    return record;
  }

  /** Returns every data field in order. */
  List<DataField> all() {
    return data;
  }

  /** Returns the data fields of this tag in order. */
  List<DataField> of(String tag) {
    List<DataField> out = List.of();
    for (DataField field : data) {
      if (field.tag().value().equals(tag)) {
        if (out.isEmpty()) {
          out = new ArrayList<>(4);
        }
        out.add(field);
      }
    }
    return out;
  }

  boolean has(String tag) {
    for (DataField field : data) {
      if (field.tag().value().equals(tag)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the data of the first control field of this tag; empty when there is none. */
  String control(String tag) {
    for (Field field : record.fields()) {
      if (field instanceof ControlField control && control.tag().value().equals(tag)) {
        return control.data();
      }
    }
    return "";
  }

  /** Returns the first subfield of this code in any field of this tag; empty without one. */
  String first(String tag, char code) {
    for (DataField field : data) {
      Optional<String> found =
          field.tag().value().equals(tag) ? field.first(code) : Optional.empty();
      if (found.isPresent()) {
        return found.get();
      }
    }
    return "";
  }

  /** Returns every subfield whose code is in {@code codes}, in the field's order. */
  static List<String> all(DataField field, String codes) {
    List<String> out = new ArrayList<>(field.subfields().size());
    for (Subfield subfield : field.subfields()) {
      if (codes.indexOf(subfield.code()) >= 0) {
        out.add(subfield.data());
      }
    }
    return out;
  }
}
