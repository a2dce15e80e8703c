package org.lienthong.union;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** Writes records as lines: {@code 245$aToán 6$nTập 1}, {@code 008=200101s2020}. */
public final class Marc {
  private Marc() {}

  /** Returns a book of these fields. */
  public static MarcRecord book(String... lines) {
    return record(Leader.BOOK, lines);
  }

  /** Returns a record of these fields. */
  public static MarcRecord record(Leader leader, String... lines) {
    List<Field> fields = new ArrayList<>();
    for (String line : lines) {
      fields.add(field(line));
    }
    return new MarcRecord(leader, fields);
  }

  private static Field field(String line) {
    String tag = line.substring(0, 3);
    if (line.charAt(3) == '=') {
      return ControlField.of(tag, line.substring(4));
    }
    int start = line.indexOf('$');
    String indicators = start == 5 ? line.substring(3, 5) : "  ";
    List<String> parts = new ArrayList<>();
    for (String subfield : line.substring(start + 1).split("\\$")) {
      parts.add(subfield.substring(0, 1));
      parts.add(subfield.substring(1));
    }
    return DataField.of(tag, indicators, parts.toArray(String[]::new));
  }
}
