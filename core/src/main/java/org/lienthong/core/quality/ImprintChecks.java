package org.lienthong.core.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** Checks place, publisher and year. */
final class ImprintChecks {
  /** No book is older: the first movable type of Europe. Manuscripts are not checked. */
  private static final int EARLIEST = 1400;

  /** Digits of year, month and day. */
  private static final int DATE = 8;

  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  private final int latest;

  /**
   * Makes the checks.
   *
   * @param latest the last year in which a publication may appear
   */
  ImprintChecks(int latest) {
    this.latest = latest;
  }

  void check(MarcRecord record, List<PlacedField> fields, FindingSink out) {
    List<PlacedField> imprints =
        fields.stream().filter(f -> f.tag().equals("260") || f.tag().equals("264")).toList();
    imprints.forEach(field -> forms(field, out));
    if (isPublished(record)) {
      missing(record, imprints.stream().map(PlacedField::field).toList(), out);
    }
  }

  private void forms(PlacedField field, FindingSink out) {
    for (Subfield subfield : field.field().subfields()) {
      String text = subfield.data();
      switch (subfield.code()) {
        case 'a' -> form(VietnameseRule.PLACE_FORM, field, subfield, Places.place(text), out);
        case 'b' ->
            form(VietnameseRule.PUBLISHER_FORM, field, subfield, Places.publisher(text), out);
        case 'c' -> {
          if (isImpossible(text)) {
            out.add(VietnameseRule.YEAR_IMPOSSIBLE, field, 'c', text, "");
          }
        }
        default -> {}
      }
    }
  }

  private static void form(
      VietnameseRule rule,
      PlacedField field,
      Subfield subfield,
      Optional<String> regular,
      FindingSink out) {
    regular.ifPresent(name -> out.add(rule, field, subfield.code(), subfield.data(), name));
  }

  /** Manuscripts, parts of publications and collections have no publisher. */
  private static boolean isPublished(MarcRecord record) {
    char type = record.leader().type();
    char level = record.leader().level();
    return "tdfpr".indexOf(type) < 0
        && "abcd".indexOf(level) < 0
        && record.first("502", 'a').isEmpty();
  }

  private static void missing(MarcRecord record, List<DataField> imprints, FindingSink out) {
    String tag = imprints.isEmpty() ? "260" : imprints.getFirst().tag().value();
    boolean produced = imprints.stream().anyMatch(f -> f.tag().is("264") && f.ind2() == '0');
    if (!produced && imprints.stream().noneMatch(f -> f.all("bf").anyMatch(t -> !t.isBlank()))) {
      out.add(VietnameseRule.PUBLISHER_MISSING, tag + "$b", "", "");
    }
    boolean dated =
        imprints.stream().anyMatch(f -> f.all("cg").anyMatch(t -> !t.isBlank()))
            || record.control("008").filter(ImprintChecks::hasYear).isPresent()
            || record.first("362", 'a').isPresent();
    if (!dated) {
      out.add(VietnameseRule.YEAR_MISSING, tag + "$c", "", "");
    }
  }

  private static boolean hasYear(String coded) {
    return coded.length() > 10 && coded.substring(7, 9).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * Says whether no number can be a year. Years of other calendars stand beside a common year or
   * have letters of their own.
   */
  private boolean isImpossible(String text) {
    if (text.codePoints().anyMatch(c -> c > 0x1fff)) {
      return false;
    }
    List<String> numbers = numbers(text);
    numbers.addAll(numbers(BRACKETS.matcher(text).replaceAll(""))); // [20]10
    return !numbers.isEmpty() && numbers.stream().noneMatch(number -> isPossible(number, text));
  }

  private static List<String> numbers(String text) {
    List<String> out = new ArrayList<>();
    Matcher matcher = DIGITS.matcher(text);
    while (matcher.find()) {
      out.add(matcher.group());
    }
    return out;
  }

  private boolean isPossible(String number, String text) {
    if (number.length() == 4 || number.length() == DATE) {
      int year = Integer.parseInt(number.substring(0, 4));
      return year >= EARLIEST && year <= latest;
    }
    // [19--], 199-?, 19??: a decade or century that is estimated.
    String blanks = number.length() == 3 ? "[-–—?u_]" : "[-–—?u_]{2}";
    return (number.length() == 2 || number.length() == 3)
        && Pattern.compile(number + blanks).matcher(text).find();
  }
}
