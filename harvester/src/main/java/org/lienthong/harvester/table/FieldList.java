package org.lienthong.harvester.table;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.Tag;

/** Collects the fields of a record; those without text are left out. */
final class FieldList {
  private final List<Field> fields = new ArrayList<>();

  /** Adds a field of the subfields that are not empty, if there is one. */
  void add(String tag, String indicators, String... codesAndData) {
    DataField made = field(tag, indicators, codesAndData);
    if (!made.subfields().isEmpty()) {
      fields.add(made);
    }
  }

  /** Adds a field unless an equal one is there. */
  void addOnce(String tag, String indicators, String... codesAndData) {
    DataField made = field(tag, indicators, codesAndData);
    if (!made.subfields().isEmpty() && !fields.contains(made)) {
      fields.add(made);
    }
  }

  /** Returns the fields so far. */
  List<Field> all() {
    return new ArrayList<>(fields);
  }

  private static DataField field(String tag, String indicators, String... codesAndData) {
    List<Subfield> subfields = new ArrayList<>();
    for (int i = 0; i + 1 < codesAndData.length; i += 2) {
      String data = codesAndData[i + 1].replaceAll("\\s+", " ").strip();
      if (!data.isEmpty()) {
        subfields.add(new Subfield(codesAndData[i].charAt(0), data));
      }
    }
    return new DataField(Tag.of(tag), indicators.charAt(0), indicators.charAt(1), subfields);
  }
}
