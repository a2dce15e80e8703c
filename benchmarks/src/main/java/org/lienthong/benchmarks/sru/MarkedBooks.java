package org.lienthong.benchmarks.sru;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.store.RecordChange;
import org.lienthong.core.store.RecordStore;
import org.lienthong.core.store.StoreLimits;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/**
 * Catalogues of any size with the same marked books in each: 10, 100 and 1,000 of them, spread over
 * the whole, have words in their titles that no other book has. All books are made up.
 */
final class MarkedBooks {
  /** The number of one marked book, and of no other. */
  static final String ISBN = "9786049999999";

  private static final int MOST = 1000;

  private static final List<String> TOPICS =
      List.of("số học", "hình học", "đại số", "tổ hợp", "giải tích", "xác suất", "lượng giác");

  private MarkedBooks() {}

  /** Returns the word that this many books have in their titles. */
  static String word(int books) {
    return switch (books) {
      case 10 -> "muoicuon";
      case 100 -> "tramcuon";
      case 1000 -> "nghincuon";
      default -> throw new IllegalArgumentException("no word for " + books);
    };
  }

  /** Fills a catalogue; {@code books} is at least {@value #MOST}. */
  static void fill(RecordStore store, String catalogue, int books) {
    int distance = books / MOST;
    for (int start = 0; start < books; start += StoreLimits.BATCH) {
      int first = start;
      int end = Math.min(books, start + StoreLimits.BATCH);
      store.write(transaction -> {
        for (int i = first; i < end; i++) {
          boolean marked = i % distance == 0 && i / distance < MOST;
          MarcRecord book = book(i, marked ? i / distance : -1);
          transaction.apply(new RecordChange.Put(catalogue, "b" + i, book, List.of(), List.of()));
        }
        return end;
      });
    }
  }

  /** Creates a book; {@code mark} is its number among the marked ones, or -1. */
  private static MarcRecord book(int i, int mark) {
    String topic = TOPICS.get(i % TOPICS.size());
    boolean tenth = mark >= 0 && mark % 100 == 0;
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", "b" + i));
    fields.add(ControlField.of("008", "260101s2025    vm ||||||||||||||||||vie d"));
    fields.add(DataField.of("020", "  ", "a", mark == 500 ? ISBN : "978604" + (1_000_000 + i)));
    fields.add(DataField.of("041", "0 ", "a", "vie"));
    fields.add(DataField.of("082", "04", "a", "510.7" + i % 100, "2", "23"));
    fields.add(
        DataField.of("100", "1 ", "a", tenth ? "Tác giả " + word(10) : "Nguyễn Văn " + i % 5000));
    fields.add(
        DataField.of("245", "10", "a", "Bài tập toán " + topic + marks(mark) + " quyển " + i));
    fields.add(DataField.of("260", "  ", "a", "Hà Nội :", "b", "Giáo dục,", "c", "2025"));
    fields.add(DataField.of("300", "  ", "a", i % 300 + " tr. ;", "c", "24 cm"));
    fields.add(DataField.of("490", "0 ", "a", "Tủ sách học tốt"));
    fields.add(DataField.of("650", " 4", "a", "Toán học", "x", topic));
    fields.add(DataField.of("852", "  ", "a", "BENCH", "b", "Kho STK", "p", "STK-" + i));
    return new MarcRecord(Leader.BOOK, fields);
  }

  private static String marks(int mark) {
    if (mark < 0) {
      return "";
    }
    return " "
        + word(1000)
        + (mark % 10 == 0 ? " " + word(100) + " phương Nam" : "")
        + (mark % 100 == 0 ? " " + word(10) : "");
  }
}
