package org.lienthong.index.lucene.document;

import java.util.OptionalInt;
import org.lienthong.marc.MarcRecord;

/** The days of a record's creation and last change, as numbers yyyymmdd. */
final class RecordDays {
  /** 008 has two digits of the year; MARC began in 1968. */
  private static final int PIVOT = 68;

  private RecordDays() {}

  /** Returns the day of 008/00-05. */
  static OptionalInt entered(MarcRecord record) {
    String text = record.control("008").orElse("");
    if (!beginsWithDigits(text, 6)) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(text.substring(0, 2));
    return day((year < PIVOT ? 2000 : 1900) * 10_000 + Integer.parseInt(text.substring(0, 6)));
  }

  /** Returns the day of 005. */
  static OptionalInt modified(MarcRecord record) {
    String text = record.control("005").orElse("");
    return beginsWithDigits(text, 8)
        ? day(Integer.parseInt(text.substring(0, 8)))
        : OptionalInt.empty();
  }

  private static boolean beginsWithDigits(String text, int count) {
    return text.length() >= count && text.chars().limit(count).allMatch(c -> c >= '0' && c <= '9');
  }

  private static OptionalInt day(int day) {
    int month = day / 100 % 100;
    boolean real = month >= 1 && month <= 12 && day % 100 >= 1 && day % 100 <= 31;
    return real ? OptionalInt.of(day) : OptionalInt.empty();
  }
}
