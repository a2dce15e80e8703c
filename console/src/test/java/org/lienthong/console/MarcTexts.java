package org.lienthong.console;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** Makes records of books from short texts: {@code "245$aMắt biếc$cNguyễn Nhật Ánh"}. */
public final class MarcTexts {
  private MarcTexts() {}

  /** Returns a record; a text without a subfield is a control field. */
  public static MarcRecord book(String... fields) {
    List<Field> all = new ArrayList<>();
    for (String field : fields) {
      String tag = field.substring(0, 3);
      if (field.charAt(3) == '$') {
        List<String> parts = new ArrayList<>();
        for (String part : field.substring(4).split("\\$")) {
          parts.add(part.substring(0, 1));
          parts.add(part.substring(1));
        }
        all.add(DataField.of(tag, "  ", parts.toArray(String[]::new)));
      } else {
        all.add(ControlField.of(tag, field.substring(4)));
      }
    }
    return new MarcRecord(Leader.BOOK, all);
  }
}
