package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/** Reads years of publication. */
final class Year {
  private static final Pattern FOUR = Pattern.compile("(?<![0-9])(1[4-9]\\d\\d|20\\d\\d)(?![0-9])");

  private Year() {}

  /** Returns the year of the imprint; 0 when none is named. */
  static int ofImprint(MarcRecord record) {
    for (DataField field : imprints(record)) {
      int year = field.all("cg").mapToInt(Year::first).filter(y -> y > 0).findFirst().orElse(0);
      if (year > 0) {
        return year;
      }
    }
    for (DataField field : imprints(record)) {
      int year = last(field.joined("abdef"));
      if (year > 0) {
        return year;
      }
    }
    return 0;
  }

  /** Publication before production, distribution and copyright (264, second indicator). */
  private static List<DataField> imprints(MarcRecord record) {
    List<DataField> out = new ArrayList<>();
    record.data("260").forEach(out::add);
    for (char function : new char[] {'1', ' ', '0', '2', '3', '4'}) {
      record.data("264").filter(f -> f.ind2() == function).forEach(out::add);
    }
    return out;
  }

  /** Returns Date 1 of 008; 0 when it has none, or repeats the year of entry. */
  static int ofFixedField(MarcRecord record) {
    String data = record.control("008").orElse("");
    return data.length() >= 11 ? first(data.substring(7, 11)) : 0;
  }

  static int first(String text) {
    Matcher matcher = FOUR.matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group()) : 0;
  }

  static int last(String text) {
    Matcher matcher = FOUR.matcher(text);
    int year = 0;
    while (matcher.find()) {
      year = Integer.parseInt(matcher.group());
    }
    return year;
  }
}
