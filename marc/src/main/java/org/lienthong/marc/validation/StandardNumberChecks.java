package org.lienthong.marc.validation;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Subfield;

/** Check digits of ISBN (ISO 2108), ISSN (ISO 3297) and ISMN (ISO 10957). */
final class StandardNumberChecks {
  /** Digits with hyphens or blanks between them, and what follows, such as "(bound)". */
  private static final Pattern ISBN =
      Pattern.compile(
          "\\s*(?:ISBN[: ]*)?([0-9][0-9 \\-–]{8,}[0-9Xx])(?![0-9A-Za-z]).*", Pattern.DOTALL);

  private static final Pattern ISSN = Pattern.compile("\\s*([0-9]{4}-[0-9]{3}[0-9X])\\b.*");
  private static final Pattern ISMN =
      Pattern.compile("\\s*(M|979[ -]?0)[ -]?((?:[0-9][ -]?){9})\\b.*");

  private StandardNumberChecks() {}

  static void check(DataField field, FieldPlace place, Consumer<RecordFinding> out) {
    switch (field.tag().value()) {
      case "020" -> each(field, "a", place, StandardNumberChecks::isbn, out);
      case "022" -> each(field, "al", place, StandardNumberChecks::issn, out);
      case "024" -> {
        if (field.ind1() == '2') {
          each(field, "a", place, StandardNumberChecks::ismn, out);
        }
      }
      default -> {}
    }
  }

  @FunctionalInterface
  private interface NumberCheck {
    /** Checks one number at its place. */
    void check(String text, String at, Consumer<RecordFinding> out);
  }

  private static void each(
      DataField field,
      String codes,
      FieldPlace place,
      NumberCheck check,
      Consumer<RecordFinding> out) {
    for (Subfield subfield : field.subfields()) {
      if (codes.indexOf(subfield.code()) >= 0 && !subfield.data().isBlank()) {
        check.check(subfield.data(), place.subfield(subfield.code()), out);
      }
    }
  }

  private static void isbn(String text, String at, Consumer<RecordFinding> out) {
    Matcher matcher = ISBN.matcher(text);
    String digits = matcher.matches() ? matcher.group(1).replaceAll("[ \\-–]", "") : "";
    if (digits.length() != 10 && digits.length() != 13) {
      out.accept(new RecordFinding(MarcRule.ISBN_SHAPE, at, text, ""));
    } else if (!(digits.length() == 10 ? isModulo11(digits) : isBookNumber(digits))) {
      out.accept(new RecordFinding(MarcRule.ISBN_CHECK_DIGIT, at, text, ""));
    }
  }

  private static void issn(String text, String at, Consumer<RecordFinding> out) {
    Matcher matcher = ISSN.matcher(text);
    if (!matcher.matches() || !isModulo11(matcher.group(1).replace("-", ""))) {
      out.accept(new RecordFinding(MarcRule.ISSN_CHECK_DIGIT, at, text, ""));
    }
  }

  private static void ismn(String text, String at, Consumer<RecordFinding> out) {
    Matcher matcher = ISMN.matcher(text);
    if (!matcher.matches() || !isEan("9790" + matcher.group(2).replaceAll("[ -]", ""))) {
      out.accept(new RecordFinding(MarcRule.ISMN_CHECK_DIGIT, at, text, ""));
    }
  }

  private static boolean isBookNumber(String digits) {
    return (digits.startsWith("978") || digits.startsWith("979")) && isEan(digits);
  }

  /** Weights 1 and 3 in turn, modulo 10. */
  static boolean isEan(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum += digit * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  /** Weights from the length down to 1, modulo 11; the last digit may be X for ten. */
  static boolean isModulo11(String digits) {
    String upper = digits.toUpperCase(Locale.ROOT);
    int last = upper.length() - 1;
    int sum = 0;
    for (int i = 0; i <= last; i++) {
      char c = upper.charAt(i);
      if (c == 'X' && i == last) {
        sum += 10;
      } else if (c >= '0' && c <= '9') {
        sum += (c - '0') * (last + 1 - i);
      } else {
        return false;
      }
    }
    return sum % 11 == 0;
  }
}
