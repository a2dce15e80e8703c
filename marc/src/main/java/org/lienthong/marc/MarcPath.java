package org.lienthong.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place in records: a tag and some of its subfields.
 *
 * @param tag three characters, {@code X} or {@code .} in any of them for any digit
 * @param codes subfield codes to take, in the field's order; empty for all subfields, or for a
 *     control field's data
 */
public record MarcPath(String tag, String codes) {
  /**
   * Reads paths such as {@code "245abnp 6XXa 001"}, separated by spaces.
   *
   * @throws IllegalArgumentException when one has fewer than three characters
   */
  public static List<MarcPath> list(String paths) {
    List<MarcPath> out = new ArrayList<>();
    for (String path : paths.split(" ")) {
      if (path.length() < 3) {
        throw new IllegalArgumentException("not a MARC path: " + path);
      }
      out.add(new MarcPath(path.substring(0, 3), path.substring(3)));
    }
    return List.copyOf(out);
  }

  /** Returns whether fields of {@code other} belong to this path. */
  public boolean covers(Tag other) {
    for (int i = 0; i < 3; i++) {
      char wanted = tag.charAt(i);
      char found = other.value().charAt(i);
      boolean any = wanted == 'X' || wanted == '.';
      if (any ? found < '0' || found > '9' : wanted != found) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns one text for each field of {@code record} that this path covers, subfields joined by
   * spaces.
   */
  public Stream<String> texts(MarcRecord record) {
    return record.fields().stream()
        .filter(f -> covers(f.tag()))
        .map(this::text)
        .filter(s -> !s.isBlank());
  }

  private String text(Field field) {
    return switch (field) {
      case ControlField control -> control.data();
      case DataField data -> codes.isEmpty() ? allOf(data) : data.joined(codes);
    };
  }

  private static String allOf(DataField data) {
    return String.join(" ", data.subfields().stream().map(Subfield::data).toList());
  }
}
