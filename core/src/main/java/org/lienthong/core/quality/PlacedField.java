package org.lienthong.core.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;

/**
 * A field among those of its tag.
 *
 * @param number from 1
 */
record PlacedField(DataField field, int number) {
  /** Returns the data fields of a record in order. */
  static List<PlacedField> of(MarcRecord record) {
    List<PlacedField> out = new ArrayList<>(record.fields().size());
    Map<String, Integer> seen = new HashMap<>();
    for (Field field : record.fields()) {
      int number = seen.merge(field.tag().value(), 1, Integer::sum);
      if (field instanceof DataField data) {
        out.add(new PlacedField(data, number));
      }
    }
    return out;
  }

  String tag() {
    return field.tag().value();
  }

  /** Returns the place of a subfield, as {@code 650[2]$a}. */
  String subfield(char code) {
    return tag() + (number == 1 ? "" : "[" + number + "]") + "$" + code;
  }
}
