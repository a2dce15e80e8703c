package org.lienthong.benchmarks.oai;

import java.util.List;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/** Records of the size and shape of a school library's: 15 fields, about 1.6 kB as MARCXML. */
final class SyntheticBooks {
  private SyntheticBooks() {}

  static void fill(RecordStore store, String catalogue, int records) {
    for (int start = 0; start < records; start += StoreLimits.BATCH) {
      int first = start;
      int end = Math.min(records, start + StoreLimits.BATCH);
      store.write(transaction -> {
        for (int i = first; i < end; i++) {
          List<String> sets = List.of("library:" + catalogue, "mat:STK");
          transaction.apply(new RecordChange.Put(catalogue, "" + i, book(i), sets, List.of()));
        }
        return end;
      });
    }
  }

  static MarcRecord book(int i) {
    String number = Integer.toString(i);
    return new MarcRecord(
        Leader.BOOK,
        List.of(
            ControlField.of("001", number),
            ControlField.of("005", "20260101000000.0"),
            ControlField.of("008", "260101s2025    vm ||||||||||||||||||vie d"),
            DataField.of("020", "  ", "a", "978604" + number, "c", "25000đ"),
            DataField.of("041", "0 ", "a", "vie"),
            DataField.of("082", "04", "a", "510.7" + i % 100, "2", "23"),
            DataField.of("100", "1 ", "a", "Nguyễn Văn " + number),
            DataField.of(
                "245",
                "10",
                "a",
                "Bài tập toán nâng cao và các chuyên đề số " + number + " :",
                "b",
                "dùng cho học sinh trung học cơ sở /",
                "c",
                "Nguyễn Văn " + number + " chủ biên"),
            DataField.of("250", "  ", "a", "Tái bản lần thứ " + i % 9),
            DataField.of("260", "  ", "a", "Hà Nội :", "b", "Giáo dục Việt Nam,", "c", "2025"),
            DataField.of("300", "  ", "a", i % 300 + " tr. :", "b", "minh hoạ ;", "c", "24 cm"),
            DataField.of("490", "0 ", "a", "Tủ sách học tốt"),
            DataField.of("650", " 4", "a", "Toán học", "x", "Bài tập"),
            DataField.of("653", "  ", "a", "Trung học cơ sở", "a", "Lớp " + i % 12),
            DataField.of("852", "  ", "a", "BENCH", "b", "Kho STK", "p", "STK-" + number)));
  }
}
