package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;
import org.lienthong.marc.DataField;

/** Reads years of publication. */
final class Year {
  /** Publication before production, distribution and copyright (264, second indicator). */
  private static final String FUNCTIONS = "1 0234";

  private static final int DIGITS = 4;
  private static final int EARLIEST = 1400;
  private static final int LATEST = 2099;

  private Year() {}

  /** Returns the year of the imprint; 0 when none is named. */
  static int ofImprint(Fields record) {
    List<DataField> imprints = imprints(record);
    for (DataField field : imprints) {
      for (String date : Fields.all(field, "cg")) {
        int year = first(date);
        if (year > 0) {
          return year;
        }
      }
    }
    for (DataField field : imprints) {
      int year = last(field.joined("abdef"));
      if (year > 0) {
        return year;
      }
    }
    return 0;
  }

  private static List<DataField> imprints(Fields record) {
    List<DataField> out = new ArrayList<>(record.of("260"));
    List<DataField> parts = record.of("264");
    for (int i = 0; i < FUNCTIONS.length() && !parts.isEmpty(); i++) {
      for (DataField part : parts) {
        if (part.ind2() == FUNCTIONS.charAt(i)) {
          out.add(part);
        }
      }
    }
    return out;
  }

  /** Returns Date 1 of 008; 0 when it has none, or repeats the year of entry. */
  static int ofFixedField(Fields record) {
    String data = record.control("008");
    return data.length() >= 11 ? first(data.substring(7, 11)) : 0;
  }

  /** Returns the first number of four digits that can be a year; 0 when there is none. */
  static int first(String text) {
    return from(text, true);
  }

  /** Returns the last such number. */
  static int last(String text) {
    return from(text, false);
  }

  private static int from(String text, boolean first) {
    int year = 0;
    for (int i = 0; i < text.length(); i++) {
      int start = i;
      int value = 0;
      while (i < text.length() && isDigit(text.charAt(i))) {
        value = i - start < DIGITS ? value * 10 + text.charAt(i) - '0' : value;
        i++;
      }
      if (i - start == DIGITS && value >= EARLIEST && value <= LATEST) {
        year = value;
        if (first) {
          return year;
        }
      }
    }
    return year;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
