package org.lienthong.marc.tagged;

import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** Writes records as Z39.50 clients show them: the leader, then one line for each field. */
public final class TaggedWriter {
  private TaggedWriter() {}

  /** Returns one record with an empty line at its end: {@code 245 10 $a Toán 6 $n Tập 1}. */
  public static String toText(MarcRecord record) {
    StringBuilder out = new StringBuilder(1024).append(record.leader().value()).append('\n');
    for (Field field : record.fields()) {
      out.append(field.tag().value()).append(' ');
      switch (field) {
        case ControlField control -> out.append(control.data());
        case DataField data -> append(data, out);
      }
      out.append('\n');
    }
    return out.append('\n').toString();
  }

  private static void append(DataField field, StringBuilder out) {
    out.append(field.ind1()).append(field.ind2());
    for (Subfield subfield : field.subfields()) {
      out.append(" $").append(subfield.code()).append(' ').append(subfield.data());
    }
  }
}
