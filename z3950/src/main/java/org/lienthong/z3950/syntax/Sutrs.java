package org.lienthong.z3950.syntax;

import java.util.stream.Collectors;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** Formats records as lines for people, one field on each: tag, indicators and subfields. */
final class Sutrs {
  private Sutrs() {}

  static String text(MarcRecord record) {
    StringBuilder out = new StringBuilder(1024).append(record.leader().value()).append('\n');
    for (Field field : record.fields()) {
      out.append(field.tag()).append(' ').append(content(field)).append('\n');
    }
    return out.toString();
  }

  private static String content(Field field) {
    return switch (field) {
      case ControlField control -> control.data();
      case DataField data ->
          data.ind1()
              + ""
              + data.ind2()
              + data.subfields().stream().map(Sutrs::subfield).collect(Collectors.joining());
    };
  }

  private static String subfield(Subfield subfield) {
    return " $" + subfield.code() + " " + subfield.data();
  }
}
