package org.lienthong.benchmarks.union;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** Builds a record of which only some elements are known; empty text adds nothing. */
final class DescribedRecord {
  private final List<Field> fields = new ArrayList<>(List.of(ControlField.of("001", "x")));
  private Leader leader = Leader.BOOK;

  DescribedRecord type(String code) {
    if (!code.isBlank()) {
      leader = leader.with(6, code.charAt(0));
    }
    return this;
  }

  DescribedRecord add(String tag, char code, String text) {
    if (!text.isBlank() && !text.equals("null")) {
      fields.add(DataField.of(tag, "  ", String.valueOf(code), text.strip()));
    }
    return this;
  }

  DescribedRecord title(String title, String responsibility) {
    fields.add(
        responsibility.isBlank()
            ? DataField.of("245", "10", "a", title)
            : DataField.of("245", "10", "a", title, "c", responsibility));
    return this;
  }

  DescribedRecord imprint(String place, String publisher, String year) {
    List<String> parts = new ArrayList<>();
    for (String[] part : new String[][] {{"a", place}, {"b", publisher}, {"c", year}}) {
      if (!part[1].isBlank() && !part[1].equals("null")) {
        parts.add(part[0]);
        parts.add(part[1].strip());
      }
    }
    if (!parts.isEmpty()) {
      fields.add(DataField.of("260", "  ", parts.toArray(String[]::new)));
    }
    return this;
  }

  MarcRecord record() {
    return new MarcRecord(leader, fields);
  }
}
