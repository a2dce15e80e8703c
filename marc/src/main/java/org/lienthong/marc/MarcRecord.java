package org.lienthong.marc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One MARC 21 record.
 *
 * @param fields in the record's own order, which is not always that of the tags
 */
public record MarcRecord(Leader leader, List<Field> fields) {
  public MarcRecord {
    fields = List.copyOf(fields);
  }

  /** Returns what the record describes. */
  public RecordKind kind() {
    return RecordKind.of(leader);
  }

  /** Returns whether the record requests its own deletion (leader/05 = {@code d}). */
  public boolean asksDeletion() {
    return leader.status() == 'd';
  }

  /** Returns 001 without surrounding white space; empty when it is missing or blank. */
  public Optional<String> controlNumber() {
    return control("001").map(String::strip).filter(s -> !s.isEmpty());
  }

  /** Returns the data of the first control field of this tag. */
  public Optional<String> control(String tag) {
    for (Field field : fields) {
      if (field instanceof ControlField control && field.tag().is(tag)) {
        return Optional.of(control.data());
      }
    }
    return Optional.empty();
  }

  /** Returns the data fields of this tag in order. */
  public Stream<DataField> data(String tag) {
    return dataFields().filter(f -> f.tag().is(tag));
  }

  /** Returns every data field in order. */
  public Stream<DataField> dataFields() {
    return fields.stream().filter(DataField.class::isInstance).map(DataField.class::cast);
  }

  /** Returns the first subfield {@code code} of the first field of this tag that has one. */
  public Optional<String> first(String tag, char code) {
    return data(tag).flatMap(f -> f.first(code).stream()).findFirst();
  }
}
