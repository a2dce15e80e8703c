package org.lienthong.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A field with two indicators and any number of subfields.
 *
 * @param ind1 first indicator, a space when undefined
 * @param ind2 second indicator, a space when undefined
 * @param subfields in the record's order; may be empty in damaged records
 */
public record DataField(Tag tag, char ind1, char ind2, List<Subfield> subfields) implements Field {
  public DataField {
    subfields = List.copyOf(subfields);
  }

  /**
   * Returns a field from alternating codes and texts: {@code of("245", "10", "a", "Toán 6", "n",
   * "Tập 1")}.
   *
   * @param indicators exactly two characters
   */
  public static DataField of(String tag, String indicators, String... codesAndData) {
    List<Subfield> subfields = new ArrayList<>();
    for (int i = 0; i + 1 < codesAndData.length; i += 2) {
      subfields.add(new Subfield(codesAndData[i].charAt(0), codesAndData[i + 1]));
    }
    return new DataField(Tag.of(tag), indicators.charAt(0), indicators.charAt(1), subfields);
  }

  /** Returns the first subfield of this code. */
  public Optional<String> first(char code) {
    for (Subfield subfield : subfields) {
      if (subfield.code() == code) {
        return Optional.of(subfield.data());
      }
    }
    return Optional.empty();
  }

  /** Returns every subfield whose code is in {@code codes}, in the field's order. */
  public Stream<String> all(String codes) {
    return subfields.stream().filter(s -> codes.indexOf(s.code()) >= 0).map(Subfield::data);
  }

  /** Returns the subfields of these codes joined by single spaces, in the field's order. */
  public String joined(String codes) {
    StringJoiner out = new StringJoiner(" ");
    for (Subfield subfield : subfields) {
      if (codes.indexOf(subfield.code()) >= 0) {
        out.add(subfield.data());
      }
    }
    return out.toString();
  }
}
