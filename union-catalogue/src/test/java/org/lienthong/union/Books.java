package org.lienthong.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** Records of a handful of school books, written in many ways. */
final class Books {
  static final String ISBN = "9786040004260";
  static final MarcRecord NONE = new MarcRecord(Leader.BOOK, List.of());

  private Books() {}

  static MarcRecord random(Random random, String copy) {
    int volume = 1 + random.nextInt(2);
    int edition = random.nextInt(3);
    String title =
        pick(random, "Toán lớp 6", "Toán 6", "TOÁN 6", "Toan 6", "Sách giáo khoa Toán 6");
    String number = pick(random, "Tập " + volume, "T." + volume, "Quyển " + volume, "");
    String year = random.nextInt(4) == 0 ? "" : Integer.toString(2020 + edition);
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", "x"));
    if (random.nextInt(3) == 0) {
      fields.add(DataField.of("020", "  ", "a", ISBN));
    }
    if (random.nextBoolean()) {
      fields.add(DataField.of("100", "0 ", "a", pick(random, "Trần Văn Bảy", "Trần, Văn Bảy")));
    }
    fields.add(DataField.of("245", "10", "a", title, "b", kind(random), "n", number));
    if (edition > 0 && random.nextInt(5) > 0) {
      fields.add(DataField.of("250", "  ", "a", "Tái bản lần thứ " + edition));
    }
    fields.add(DataField.of("260", "  ", "b", pick(random, "NXB Giáo dục", "GDVN"), "c", year));
    fields.add(DataField.of("300", "  ", "a", pick(random, "120 tr.", "123 tr.", "120 trang")));
    fields.add(DataField.of("852", "  ", "p", copy));
    return new MarcRecord(Leader.BOOK, fields);
  }

  /** Most are pupil's books, with or without saying so. */
  private static String kind(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "sách giáo viên";
      case 1 -> "Kết nối tri thức";
      case 2 -> "sách giáo khoa";
      default -> "";
    };
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
