package org.lienthong.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** A record for each row of {@link HiddenField}, whose hidden texts can be recognised anywhere. */
public final class HiddenRecords {
  /** Begins every hidden text; stands nowhere else. */
  public static final String MARKER = "giukin";

  /** A word of every title. */
  public static final String TITLE = "thaydc";

  private HiddenRecords() {}

  /** Returns the identifier of the record of a row, its 001 too. */
  public static String id(HiddenField row) {
    return "hidden-" + row.name().toLowerCase(Locale.ROOT);
  }

  /** Returns a record that has every tag of the row, beside what any book has. */
  public static MarcRecord of(HiddenField row) {
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", id(row)));
    fields.add(DataField.of("100", "1 ", "a", "Nguyễn Văn An"));
    fields.add(DataField.of("245", "10", "a", "Sách " + TITLE + " " + id(row)));
    fields.add(DataField.of("260", "  ", "a", "Hà Nội", "b", "Giáo dục", "c", "2020"));
    fields.add(DataField.of("852", "  ", "a", "A", "b", "Kho mượn", "p", "DK-" + id(row)));
    for (String tag : row.tags()) {
      fields.add(hidden(tag, tag, row));
      fields.add(hidden("880", tag, row));
    }
    return new MarcRecord(Leader.BOOK, fields);
  }

  /** A hidden field, or with the tag 880 the same in another script. */
  private static Field hidden(String as, String tag, HiddenField row) {
    String indicators = (row.ind1() == '*' ? ' ' : row.ind1()) + " ";
    List<String> parts = new ArrayList<>();
    if (!as.equals(tag)) {
      parts.addAll(List.of("6", tag + "-01"));
    }
    if (!row.codes().isEmpty()) {
      parts.addAll(List.of("b", "Kho " + TITLE));
    }
    for (char code : (row.codes().isEmpty() ? "abcdehikloux35" : row.codes()).toCharArray()) {
      parts.addAll(List.of(String.valueOf(code), MARKER + tag + code));
    }
    return DataField.of(as, indicators, parts.toArray(String[]::new));
  }

  /** Returns the records of all rows. */
  public static List<MarcRecord> all() {
    return Arrays.stream(HiddenField.values()).map(HiddenRecords::of).toList();
  }

  /** Checks the octets of an answer, read as Latin-1 or as UTF-8. */
  public static void assertDisclosed(String answer) {
    String small = answer.toLowerCase(Locale.ROOT);
    assertThat(small).as("an answer with records").contains(TITLE);
    assertThat(small).doesNotContain(MARKER);
  }
}
