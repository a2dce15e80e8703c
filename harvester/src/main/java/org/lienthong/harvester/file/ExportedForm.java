package org.lienthong.harvester.file;

import java.util.List;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/**
 * The form in which an export and a later import of a record are equal: numbers that only the
 * octets of one file have are zeros, the text is Unicode, and fields outside 00X have subfields.
 */
final class ExportedForm {
  private static final String NUMBER = "00000";

  private ExportedForm() {}

  /** Returns a record in this form. */
  static MarcRecord of(MarcRecord record) {
    String was = record.leader().value();
    Leader leader =
        new Leader(NUMBER + was.substring(5, 9) + "a22" + NUMBER + was.substring(17, 20) + "4500");
    List<Field> fields = record.fields().stream().map(ExportedForm::of).toList();
    return new MarcRecord(leader, fields);
  }

  private static Field of(Field field) {
    return field instanceof ControlField local && !local.tag().isControl()
        ? DataField.of(local.tag().value(), "  ", "a", local.data())
        : field;
  }
}
