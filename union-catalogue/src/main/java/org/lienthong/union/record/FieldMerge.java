package org.lienthong.union.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.Subfield;
import org.lienthong.text.VietnameseText;
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
    return given.stream().filter(f -> Objects.equals(f.source(), source)).toList();
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
    Set<String> seen = new HashSet<>();
    List<FieldSource> out = new ArrayList<>();
    for (FieldSource one : given) {
      if (seen.add(identity(tag, one.field()))) {
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

  /** What makes two fields say the same, whatever their punctuation, spelling and order. */
  private static String identity(String tag, Field field) {
    return switch (field) {
      case ControlField control -> control.data();
      case DataField data ->
          switch (tag) {
            case "020" -> isbn(data);
            case "100", "110", "700", "710", "720" -> bag(data.joined("a"));
            case "490", "440" -> fold(data.joined("av"));
            case "856" -> data.joined("u").strip();
            default -> tag.startsWith("6") ? bag(text(data)) : fold(text(data));
          };
    };
  }

  private static String isbn(DataField data) {
    String text = data.joined("az");
    return Isbn.parse(text, false).map(Isbn::number).orElse(fold(text));
  }

  private static String bag(String text) {
    return Arrays.stream(fold(text).split(" "))
        .sorted()
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String fold(String text) {
    return VietnameseText.folded(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String text(Field field) {
    return switch (field) {
      case ControlField control -> control.data();
      case DataField data ->
          data.subfields().stream()
              .filter(s -> Character.isLetter(s.code()))
              .map(Subfield::data)
              .collect(Collectors.joining(" "));
    };
  }
}
