package org.lienthong.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;
import org.lienthong.marc.Tag;

/** A builder of records that leaves out empty values. For one thread. */
final class SampleRecord {
  private final List<Field> fields = new ArrayList<>();

  /** Adds a control field. */
  SampleRecord control(String tag, String data) {
    fields.add(ControlField.of(tag, data));
    return this;
  }

  /**
   * Adds a field of codes and texts in turn, without the empty ones; nothing when all are empty.
   */
  SampleRecord data(String tag, String indicators, String... codesAndTexts) {
    List<Subfield> subfields = new ArrayList<>();
    for (int i = 0; i < codesAndTexts.length; i += 2) {
      if (!codesAndTexts[i + 1].isEmpty()) {
        subfields.add(new Subfield(codesAndTexts[i].charAt(0), codesAndTexts[i + 1]));
      }
    }
    if (!subfields.isEmpty()) {
      char first = indicators.charAt(0);
      fields.add(new DataField(Tag.of(tag), first, indicators.charAt(1), subfields));
    }
    return this;
  }

  /** Returns the record, its subfields spelt by {@code spelling}. */
  MarcRecord finish(UnaryOperator<String> spelling) {
    return new MarcRecord(Leader.BOOK, fields.stream().map(f -> spelt(f, spelling)).toList());
  }

  private static Field spelt(Field field, UnaryOperator<String> spelling) {
    return switch (field) {
      case ControlField control -> control;
      case DataField(Tag tag, char ind1, char ind2, List<Subfield> subfields) ->
          new DataField(tag, ind1, ind2, subfields.stream().map(s -> spelt(s, spelling)).toList());
    };
  }

  private static Subfield spelt(Subfield subfield, UnaryOperator<String> spelling) {
    return new Subfield(subfield.code(), spelling.apply(subfield.data()));
  }
}
