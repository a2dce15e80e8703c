package org.lienthong.marc.validation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of the table, ready for checking. */
final class Definition {
  private Definition() {}

  /**
   * A field.
   *
   * @param tag its tag, or {@code LDR}
   * @param first the values of the first indicator; null when it is not checked
   * @param second the values of the second indicator; null when it is not checked
   * @param subfields by code; null when they are not checked
   * @param shape what a control field must be; null when it is not checked
   * @param length characters of a control field; 0 when it varies
   * @param positions those that every field of the tag has
   * @param types further ones, by the type that other positions tell
   */
  record Field(
      String tag,
      Label label,
      boolean repeatable,
      boolean obsolete,
      boolean required,
      ValueTest.@Nullable Characters first,
      ValueTest.@Nullable Characters second,
      @Nullable SubfieldTable subfields,
      @Nullable ValueTest shape,
      int length,
      List<Position> positions,
      Map<String, Type> types) {
    Field {
      positions = List.copyOf(positions);
      types = Map.copyOf(types);
    }
  }

  /** The subfields of a field by code. */
  static final class SubfieldTable {
    private final @Nullable Sub[] byCode = new @Nullable Sub[128];

    SubfieldTable(Map<Character, Sub> subfields) {
      subfields.forEach((code, sub) -> byCode[code] = sub);
    }

    @Nullable Sub get(char code) {
      return byCode[code];
    }
  }

  /** A subfield; {@code test} is null when its text is free. */
  record Sub(Label label, boolean repeatable, boolean obsolete, @Nullable ValueTest test) {}

  /** A range of a fixed field, counted from 0; {@code to} is the last place plus one. */
  record Position(int from, int to, Label label, ValueTest test) {
    /** Returns it as {@code 06} or {@code 15-17}, moved by an offset. */
    String name(int offset) {
      String first = "%02d".formatted(from + offset);
      return to - from == 1 ? first : first + "-%02d".formatted(to - 1 + offset);
    }
  }

  /**
   * The positions of one type of a fixed field, and its lengths; none when they are not checked.
   */
  record Type(List<Integer> lengths, List<Position> positions) {
    Type {
      lengths = List.copyOf(lengths);
      positions = List.copyOf(positions);
    }
  }

  /** A name for people. */
  record Label(String vietnamese, String english) {}
}
