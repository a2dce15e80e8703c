package org.lienthong.marc.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.Issue;
import org.lienthong.marc.reading.MarcReading.Read;

/** Counts the records of a file by the kinds of repairs that they needed. Not thread-safe. */
final class RepairCounts {
  private static final Pattern ENCODING = Pattern.compile("read as ([a-z0-9-]+)$");

  /** A kind of repair, and the beginnings of the messages that belong to it. */
  private enum Kind {
    STRUCTURE(
        "sai độ dài, địa chỉ hoặc danh mục trường",
        "wrong lengths, addresses or directories",
        "base address|leader length|entry \\d|entries with|\\d+ entries|\\d+ octets after|no record"
            + " terminator|ended by octet"),
    LEADER(
        "đầu biểu ghi thiếu hoặc sai",
        "missing or wrong leaders",
        "\\d+ characters in place of 24|\\d+ characters that no leader|missing: that|a second"
            + " leader|CDS/ISIS has none"),
    TEXT(
        "chữ của bảng mã cũ hoặc chuyển mã nhầm",
        "texts of old encodings or wrong conversions",
        "characters of an old|letters from a wrong|text in another encoding"),
    REPLACED(
        "ký tự không đọc được hoặc bị thay",
        "characters that were unreadable or replaced",
        "\\d+ (control )?characters|\\d+ codes|\\d+ faults?:"),
    FIELD(
        "chỉ thị hoặc trường con sai",
        "wrong indicators or subfields",
        "\\d+ characters in place of two|indicator|subfield|a subfield|control field|text outside"),
    LEFT_OUT(
        "trường hoặc dòng bị bỏ vì trống hoặc không có nhãn",
        "fields or lines left out, empty or without a tag",
        "a field without text|line |'.*is not a tag|element|UNIMARC fields"),
    CONVERTED("chuyển từ UNIMARC sang MARC 21", "converted from UNIMARC", "UNIMARC was|a CDS/ISIS"),
    MARKUP("dấu & hoặc < trong XML", "stray & or < in XML", "'&' or"),
    OTHER("sửa khác", "other repairs", ".");

    private final String vietnamese;
    private final String english;
    private final Pattern messages;

    Kind(String vietnamese, String english, String messages) {
      this.vietnamese = vietnamese;
      this.english = english;
      this.messages = Pattern.compile("(?s)(" + messages + ").*");
    }

    static Kind of(String message) {
      for (Kind kind : values()) {
        if (kind.messages.matcher(message).matches()) {
          return kind;
        }
      }
      return OTHER;
    }
  }

  private final Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
  private final Map<String, Long> encodings = new TreeMap<>();

  /** Counts one record. */
  void add(Read read) {
    if (read.issues().isEmpty()) {
      return;
    }
    Set<Kind> found = new HashSet<>();
    for (Issue issue : read.issues()) {
      Matcher encoding = ENCODING.matcher(issue.message());
      if (issue.severity() == Issue.Severity.NOTE) {
        continue;
      }
      if (encoding.find() && issue.where().isEmpty()) {
        encodings.merge(encoding.group(1), 1L, Long::sum);
      } else {
        found.add(Kind.of(issue.message()));
      }
    }
    found.forEach(kind -> kinds.merge(kind, 1L, Long::sum));
  }

  /** Returns a sentence for each kind and each encoding, in both languages. */
  List<String> sentences() {
    List<String> out = new ArrayList<>();
    encodings.forEach((encoding, records) ->
        out.add(
            "%d biểu ghi đọc theo bảng mã %s / %d records read as %s"
                .formatted(records, encoding, records, encoding)));
    kinds.forEach((kind, records) ->
        out.add(
            "đã sửa %d biểu ghi: %s / %d records repaired: %s"
                .formatted(records, kind.vietnamese, records, kind.english)));
    return out;
  }
}
