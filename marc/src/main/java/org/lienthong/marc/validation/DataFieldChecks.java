package org.lienthong.marc.validation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Subfield;

/** Checks indicators and subfields of one field. */
final class DataFieldChecks {
  private static final int LANGUAGE_CODE = 3;

  void check(
      Definition.Field definition, DataField field, FieldPlace place, Consumer<RecordFinding> out) {
    indicator(definition.first(), field.ind1(), place, 1, out);
    indicator(definition.second(), field.ind2(), place, 2, out);
    if (field.subfields().isEmpty()) {
      out.accept(new RecordFinding(MarcRule.FIELD_EMPTY, place.toString(), "", ""));
    }
    AsciiSet seen = AsciiSet.NONE;
    for (Subfield subfield : field.subfields()) {
      subfield(definition, field, subfield, seen.has(subfield.code()), place, out);
      seen = seen.with(subfield.code());
    }
    StandardNumberChecks.check(field, place, out);
  }

  private static void indicator(
      ValueTest.@Nullable Characters allowed,
      char value,
      FieldPlace place,
      int which,
      Consumer<RecordFinding> out) {
    if (allowed != null && !allowed.valid().has(value)) {
      MarcRule rule =
          allowed.obsolete().has(value) ? MarcRule.INDICATOR_OBSOLETE : MarcRule.INDICATOR;
      String found = String.valueOf(value).replace(' ', AsciiSet.BLANK);
      out.accept(new RecordFinding(rule, place + "/ind" + which, found, allowed.expected()));
    }
  }

  private static void subfield(
      Definition.Field definition,
      DataField field,
      Subfield subfield,
      boolean again,
      FieldPlace place,
      Consumer<RecordFinding> out) {
    if (subfield.data().isBlank()) {
      out.accept(finding(MarcRule.SUBFIELD_EMPTY, place, subfield));
      return;
    }
    Definition.SubfieldTable known = definition.subfields();
    if (known == null) {
      return;
    }
    Definition.Sub sub = known.get(subfield.code());
    if (sub == null) {
      if (subfield.code() != '9') {
        out.accept(finding(MarcRule.SUBFIELD_UNKNOWN, place, subfield));
      }
      return;
    }
    if (sub.obsolete()) {
      out.accept(finding(MarcRule.SUBFIELD_OBSOLETE, place, subfield));
    } else if (again && !sub.repeatable()) {
      out.accept(finding(MarcRule.SUBFIELD_REPEATED, place, subfield));
    }
    ValueTest test = sub.test();
    if (test != null && !isOfAnotherList(field)) {
      value(test, subfield.data(), place.subfield(subfield.code()), out);
    }
  }

  private static RecordFinding finding(MarcRule rule, FieldPlace place, Subfield subfield) {
    return new RecordFinding(rule, place.subfield(subfield.code()), subfield.data(), "");
  }

  /** In 041 the second indicator 7 says that $2 names another list than that of MARC. */
  private static boolean isOfAnotherList(DataField field) {
    return field.tag().is("041") && field.ind2() == '7';
  }

  private static void value(ValueTest test, String data, String at, Consumer<RecordFinding> out) {
    ValueTest.Verdict verdict = test.of(data, 0, data.length());
    if (verdict == ValueTest.Verdict.VALID) {
      return;
    }
    if (!(test instanceof ValueTest.Listed)) {
      out.accept(new RecordFinding(MarcRule.VALUE_SHAPE, at, data, test.expected()));
    } else if (verdict == ValueTest.Verdict.OBSOLETE) {
      out.accept(new RecordFinding(MarcRule.CODE_OBSOLETE, at, data, ""));
    } else if (at.startsWith("041") && areJoined(test, data)) {
      out.accept(new RecordFinding(MarcRule.CODES_JOINED, at, data, ""));
    } else {
      out.accept(new RecordFinding(MarcRule.CODE_UNKNOWN, at, data, test.expected()));
    }
  }

  private static boolean areJoined(ValueTest test, String data) {
    if (data.length() % LANGUAGE_CODE != 0) {
      return false;
    }
    for (int i = 0; i < data.length(); i += LANGUAGE_CODE) {
      if (test.of(data, i, i + LANGUAGE_CODE) == ValueTest.Verdict.UNKNOWN) {
        return false;
      }
    }
    return true;
  }
}
