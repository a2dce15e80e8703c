package org.lienthong.benchmarks.union;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;

/**
 * Creates member catalogues whose true editions are known: record {@code n} describes edition
 * {@code edition(n)}, whatever its cataloguer's style. Titles are random syllables, so that two
 * editions of different works are rarely alike; works have volumes and reprints, which are. The
 * same number always gives the same record.
 */
final class MemberCatalogues {
  private static final List<String> ONSETS =
      List.of(
          "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "r", "s", "t",
          "th", "tr", "v", "x");
  private static final List<String> RHYMES =
      List.of(
          "a", "an", "ang", "anh", "ao", "âm", "ân", "ên", "ệt", "i", "iên", "o", "on", "ông", "ôi",
          "ơn", "u", "ung", "uyên", "ư", "ương");
  private static final List<String> HOUSES =
      List.of(
          "Kim Đồng", "Trẻ", "Giáo dục Việt Nam", "Văn học", "Thanh niên", "Phụ nữ", "Thế giới");

  static final int LIBRARIES = 20;

  /** Records of one edition on average. */
  static final int COPIES = 3;

  private final long records;

  MemberCatalogues(long records) {
    this.records = records;
  }

  /** Returns which edition a record describes; neighbours in time describe different ones. */
  long edition(long n) {
    long editions = Math.max(1, records / COPIES);
    return Math.floorMod(mixed(n), editions);
  }

  /** Scatters numbers evenly (the finisher of SplitMix64), for any divisor. */
  private static long mixed(long n) {
    long z = n + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Returns the code of the library that has the record. */
  static String library(long n) {
    return "M" + (n % LIBRARIES);
  }

  MarcRecord record(long n) {
    long edition = edition(n);
    Random work = new Random(edition / 6);
    String title = words(work, 3 + work.nextInt(4));
    String author = words(work, 3);
    String house = HOUSES.get(work.nextInt(HOUSES.size()));
    long volume = edition % 3 + 1;
    long reprint = edition / 3 % 2;
    long year = 2005 + work.nextInt(15) + reprint * 3;
    long pages = 80 + work.nextInt(400) + volume * 7;
    return write(new Random(n), n, title, author, house, volume, reprint, year, pages);
  }

  private static MarcRecord write(
      Random hand,
      long n,
      String title,
      String author,
      String house,
      long volume,
      long reprint,
      long year,
      long pages) {
    List<Field> fields = new ArrayList<>();
    fields.add(ControlField.of("001", Long.toString(n)));
    fields.add(ControlField.of("008", "200101s" + year + "    vm            000 0 vie d"));
    fields.add(DataField.of("100", "0 ", "a", author));
    String label = pick(hand, "Tập " + volume, "T." + volume, "Quyển " + volume);
    fields.add(DataField.of("245", "10", "a", title + ".", "n", label, "c", author));
    if (reprint > 0) {
      fields.add(DataField.of("250", "  ", "a", pick(hand, "Tái bản lần thứ 1", "Tái bản lần 1")));
    }
    String name = pick(hand, "Nxb. ", "NXB ", "Nhà xuất bản ") + house;
    fields.add(DataField.of("260", "  ", "a", "H. :", "b", name + ",", "c", Long.toString(year)));
    fields.add(DataField.of("300", "  ", "a", pages + pick(hand, " tr.", " trang"), "c", "21 cm"));
    fields.add(DataField.of("650", " 4", "a", pick(hand, "Văn học", "Thiếu nhi", "Lịch sử")));
    fields.add(DataField.of("852", "  ", "b", "Kho đọc", "j", "K" + n));
    return new MarcRecord(Leader.BOOK, fields);
  }

  private static String words(Random random, int count) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(
          ONSETS.get(random.nextInt(ONSETS.size())) + RHYMES.get(random.nextInt(RHYMES.size())));
    }
    return String.join(" ", out);
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
