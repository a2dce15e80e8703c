package org.lienthong.core.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Leader;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** The rule of {@link HiddenField}, applied to fields: slow, and easy to compare with the table. */
final class FieldwiseDisclosure {
  private static final String CODES = "abxegv6pz";
  private static final List<String> TAGS =
      List.of("245", "852", "856", "866", "880", "911", "561", "590", "952", "949", "955", "24a");
  private static final List<String> TEXTS =
      List.of("", "x", "Kho mượn", "852-01", "561-00", "59", "911", "ế52", "Tiếng Việt 6");

  private FieldwiseDisclosure() {}

  /** Returns the record without hidden fields. */
  static MarcRecord of(MarcRecord record) {
    return new MarcRecord(
        record.leader(), record.fields().stream().flatMap(field -> rest(field).stream()).toList());
  }

  private static Optional<Field> rest(Field field) {
    Optional<HiddenField> row =
        Arrays.stream(HiddenField.values())
            .filter(hidden -> hidden.tags().contains(tag(field)))
            .filter(hidden ->
                hidden.ind1() == '*'
                    || (field instanceof DataField data && data.ind1() == hidden.ind1()))
            .findFirst();
    if (row.isEmpty() || (!row.get().codes().isEmpty() && field instanceof ControlField)) {
      return Optional.of(field);
    }
    if (row.get().codes().isEmpty()) {
      return Optional.empty();
    }
    DataField data = (DataField) field;
    List<Subfield> left =
        data.subfields().stream().filter(s -> row.get().codes().indexOf(s.code()) < 0).toList();
    return left.isEmpty() && !data.subfields().isEmpty()
        ? Optional.empty()
        : Optional.of(new DataField(data.tag(), data.ind1(), data.ind2(), left));
  }

  private static String tag(Field field) {
    return field instanceof DataField data && data.tag().is("880")
        ? data.subfields().stream()
            .filter(s -> s.code() == '6' && s.data().matches("\\d{3}.*"))
            .map(s -> s.data().substring(0, 3))
            .findFirst()
            .orElse("880")
        : field.tag().value();
  }

  /** Returns a made-up record of up to eight fields. */
  static MarcRecord record(Random random) {
    List<Field> fields = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      String tag = any(TAGS, random);
      fields.add(
          random.nextInt(10) == 0
              ? ControlField.of(tag, any(TEXTS, random))
              : DataField.of(tag, random.nextInt(3) + " ", subfields(random)));
    }
    return new MarcRecord(Leader.BOOK, fields);
  }

  private static String[] subfields(Random random) {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      parts.add(String.valueOf(CODES.charAt(random.nextInt(CODES.length()))));
      parts.add(any(TEXTS, random));
    }
    return parts.toArray(String[]::new);
  }

  private static String any(List<String> values, Random random) {
    return Objects.requireNonNull(values.get(random.nextInt(values.size())));
  }
}
