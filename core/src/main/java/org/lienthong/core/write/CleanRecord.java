package org.lienthong.core.write;

import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.reading.MarcReading;
import org.lienthong.marc.reading.Position;
import org.lienthong.marc.reading.RecordDraft;
import org.lienthong.marc.xml.XmlText;

/**
 * A record whose characters are all valid in any text. The readers ensure that already; this is for
 * records that were made in another way.
 *
 * @param replaced how many characters had to be replaced
 */
record CleanRecord(MarcRecord record, int replaced) {
  private static final Position ALONE = new Position(1, -1);

  /** Returns {@code record} as the readers would have made it; the same object if it was valid. */
  static CleanRecord of(MarcRecord record) {
    return record.fields().stream().allMatch(CleanRecord::isClean)
        ? new CleanRecord(record, 0)
        : repaired(record);
  }

  private static boolean isClean(Field field) {
    return switch (field) {
      case ControlField control -> isClean(control.data());
      case DataField data -> data.subfields().stream().allMatch(s -> isClean(s.data()));
    };
  }

  private static boolean isClean(String text) {
    return XmlText.illegal(text) == 0 && text.indexOf('\u007f') < 0;
  }

  private static CleanRecord repaired(MarcRecord record) {
    RecordDraft draft = new RecordDraft();
    for (Field field : record.fields()) {
      String tag = field.tag().value();
      switch (field) {
        case ControlField control -> draft.control(tag, control.data());
        case DataField data ->
            draft.data(
                tag,
                data.ind1(),
                data.ind2(),
                data.subfields().stream()
                    .map(s -> draft.subfield(tag, s.code(), s.data()))
                    .toList());
      }
    }
    return switch (draft.finish(ALONE)) {
      case MarcReading.Read read ->
          new CleanRecord(new MarcRecord(record.leader(), read.record().fields()), read.replaced());
      case MarcReading.Rejected rejected -> throw new IllegalStateException(rejected.reason());
    };
  }
}
