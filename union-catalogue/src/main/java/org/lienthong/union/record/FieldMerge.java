package org.lienthong.union.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Subfield;
import org.lienthong.union.features.Isbn;

/** Chooses among the fields of one tag that the members give. */
final class FieldMerge {
  private FieldMerge() {}

  /**
   * Returns the fields for the union record.
   *
   * @param given the fields of this tag, those of the best record first
   */
  static List<FieldSource> merge(String tag, List<FieldSource> given, Source base) {
    return switch (FieldRule.of(tag)) {
      case BASE -> of(given, base);
      case FILL -> of(given, given.getFirst().source());
      case LONGEST -> longest(given);
      case UNION -> union(tag, given);
      case MADE, DROP -> List.of();
    };
  }

  private static List<FieldSource> of(List<FieldSource> given, @Nullable Source source) {
    List<FieldSource> out = new ArrayList<>();
    for (FieldSource one : given) {
      if (one.isFrom(source)) {
        out.add(one);
      }
    }
    return out;
  }

  private static List<FieldSource> longest(List<FieldSource> given) {
    return given.stream()
        .max(Comparator.comparingInt(f -> text(f.field()).length()))
        .map(List::of)
        .orElse(List.of());
  }

  private static List<FieldSource> union(String tag, List<FieldSource> given) {
    if (given.size() == 1) {
      return given;
    }
    Set<Field> fields = new HashSet<>();
    Set<String> seen = new HashSet<>();
    List<FieldSource> out = new ArrayList<>();
    for (FieldSource one : given) {
      if (fields.add(one.field()) && seen.add(identity(tag, one.field()))) {
        out.add(one);
      }
    }
    if (tag.equals("020")) {
      out.sort(Comparator.comparingInt(f -> isGood(f.field()) ? 0 : 1));
    }
    return out;
  }

  private static boolean isGood(Field field) {
    return field instanceof DataField data
        && data.first('a')
            .flatMap(a -> Isbn.parse(a, false))
            .filter(i -> i.kind() == Isbn.Kind.GOOD)
            .isPresent();
  }

  /** The identity of a field's value, whatever its punctuation, spelling and order. */
  private static String identity(String tag, Field field) {
    return switch (field) {
      case ControlField control -> control.data();
      case DataField data ->
          switch (tag) {
            case "020" -> isbn(data);
            case "100", "110", "700", "710", "720" -> bag(data.joined("a"));
            case "490", "440" -> VietnameseText.foldedHeading(data.joined("av"));
            case "856" -> data.joined("u").strip();
            default ->
                tag.startsWith("6") ? bag(text(data)) : VietnameseText.foldedHeading(text(data));
          };
    };
  }

  private static String isbn(DataField data) {
    String text = data.joined("az");
    return Isbn.parse(text, false).map(Isbn::number).orElse(VietnameseText.foldedHeading(text));
  }

  private static String bag(String text) {
    return String.join(" ", new TreeSet<>(List.of(VietnameseText.foldedHeading(text).split(" "))));
  }

  private static String text(Field field) {
    return switch (field) {
      case ControlField control -> control.data();
      case DataField data -> {
        StringJoiner out = new StringJoiner(" ");
        for (Subfield subfield : data.subfields()) {
          if (Character.isLetter(subfield.code())) {
            out.add(subfield.data());
          }
        }
        yield out.toString();
      }
    };
  }
}
