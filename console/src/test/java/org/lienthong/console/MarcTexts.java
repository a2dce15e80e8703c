package org.lienthong.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/**
 * Makes records of books from short texts: {@code "245$aMắt biếc$cNguyễn Nhật Ánh"}, also with a
 * space after the tag, and {@code "008=…"} for a control field.
 */
public final class MarcTexts {
  private MarcTexts() {}

  /** Returns a record. */
  public static MarcRecord book(String... fields) {
    return new MarcRecord(Leader.BOOK, Stream.of(fields).map(MarcTexts::field).toList());
  }

  /** Returns a record with its id in 001. */
  public static MarcRecord bookWithId(String id, String... fields) {
    List<Field> all = new ArrayList<>(List.of(ControlField.of("001", id)));
    Stream.of(fields).map(MarcTexts::field).forEach(all::add);
    return new MarcRecord(Leader.BOOK, all);
  }

  private static Field field(String text) {
    String tag = text.substring(0, 3);
    if (tag.startsWith("00")) {
      return ControlField.of(tag, text.substring(4));
    }
    String subfields = text.substring(3).replaceFirst("^ ?\\$?", "");
    List<String> parts = new ArrayList<>();
    for (String part : subfields.split("\\$")) {
      parts.add(part.substring(0, 1));
      parts.add(part.substring(1));
    }
    return DataField.of(tag, "  ", parts.toArray(String[]::new));
  }
}
