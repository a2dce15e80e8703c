package org.lienthong.harvester.table;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a column holds. */
sealed interface ColumnTarget {
  /** A meaning with its own rules. */
  record Meaning(ColumnHeading heading) implements ColumnTarget {}

  /** The text of one subfield, as it is. */
  record Subfield(String tag, char code) implements ColumnTarget {}

  /** A column that somebody chose to leave out. */
  record LeftOut() implements ColumnTarget {}

  /** A MARC tag and subfield: {@code 245$a}, {@code MARC 245 a}, {@code 245a}. */
  Pattern MARC =
      Pattern.compile("(?:marc)?\\s*(\\d{3})(?:[\\s_$|.:-]*([a-z0-9])(?![\\p{L}\\d]).*)?");

  /** Returns the target that a file of headings or a user names. */
  static Optional<ColumnTarget> named(String text) {
    String name = text.strip();
    if (name.equals("-")) {
      return Optional.of(new LeftOut());
    }
    return ColumnHeading.named(name)
        .<ColumnTarget>map(Meaning::new)
        .or(() -> marc(name.toLowerCase(Locale.ROOT)));
  }

  /** Returns the subfield that a text is the name of; fields without subfields have none. */
  static Optional<ColumnTarget> marc(String text) {
    Matcher matcher = MARC.matcher(text.strip());
    if (!matcher.matches() || matcher.group(1).startsWith("00")) {
      return Optional.empty();
    }
    String code = matcher.group(2);
    return Optional.of(new Subfield(matcher.group(1), code == null ? 'a' : code.charAt(0)));
  }

  /** Returns the field for people; empty when the column is not kept. */
  default String field() {
    return switch (this) {
      case Meaning(ColumnHeading heading) -> heading.field();
      case Subfield(String tag, char code) -> tag + "$" + code;
      case LeftOut _ -> "";
    };
  }
}
