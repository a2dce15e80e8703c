package org.lienthong.core.export;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;

/**
 * The form in which a record leaves in formats of MARC: fields that are control fields by their
 * data only (local fields of some Vietnamese systems) have indicators and $a, as every reader
 * expects; fields without data or subfields are left out.
 *
 * @param empty tags of the fields that were left out
 */
public record ExportedForm(MarcRecord record, List<String> empty) {
  public ExportedForm {
    empty = List.copyOf(empty);
  }

  /** Returns the form of a record; the same record when it needs no change. */
  public static ExportedForm of(MarcRecord record) {
    List<Field> fields = new ArrayList<>(record.fields().size());
    List<String> empty = new ArrayList<>();
    for (Field field : record.fields()) {
      if (isEmpty(field)) {
        empty.add(field.tag().value());
      } else {
        fields.add(exported(field));
      }
    }
    MarcRecord same = fields.equals(record.fields()) ? record : null;
    return new ExportedForm(same == null ? new MarcRecord(record.leader(), fields) : same, empty);
  }

  private static boolean isEmpty(Field field) {
    return switch (field) {
      case ControlField control -> control.data().isBlank();
      case DataField data -> data.subfields().isEmpty();
    };
  }

  /** Returns an arrived record so that its export, once it arrives again, is equal to it. */
  public static MarcRecord ofArrived(MarcRecord record) {
    List<Field> fields = record.fields().stream().map(ExportedForm::exported).toList();
    return new MarcRecord(record.leader().withoutFileData(), fields);
  }

  private static Field exported(Field field) {
    return field instanceof ControlField control && !control.tag().isControl()
        ? DataField.of(control.tag().value(), "  ", "a", control.data())
        : field;
  }

  /**
   * Says whether a record that arrives is what this one was exported as: so it is unchanged. The
   * lengths and the coding in leaders are those of files.
   */
  public boolean isSameAs(MarcRecord arrived) {
    return record.leader().withoutFileData().equals(arrived.leader().withoutFileData())
        && record.fields().equals(arrived.fields());
  }
}
