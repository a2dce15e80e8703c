package org.lienthong.console.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes BibTeX in UTF-8. Braces in values must be balanced even where they are escaped, so a brace
 * becomes its command; a name without a comma is put into braces, which keeps its order.
 */
final class BibTeX {
  private final StringBuilder out = new StringBuilder();

  private BibTeX() {}

  /** Returns the entry of a reference. */
  static String of(Reference reference) {
    BibTeX entry = new BibTeX();
    entry.write(reference);
    return entry.out.toString();
  }

  private void write(Reference work) {
    out.append('@').append(type(work)).append('{').append(work.id());
    add("author", names(work.authors()));
    add("translator", names(work.translators()));
    add("title", braced(escaped(work.title())));
    add("journal", escaped(work.host()));
    add("note", escaped(work.hostPart()));
    add("edition", escaped(work.edition()));
    add("address", escaped(work.place()));
    add("publisher", braced(escaped(work.publisher())));
    add("year", escaped(work.year()));
    add("series", escaped(String.join("; ", work.series())));
    add("isbn", escaped(String.join(", ", work.isbns())));
    add("issn", escaped(String.join(", ", work.issns())));
    add("language", escaped(String.join(", ", work.languages())));
    add("keywords", escaped(String.join(", ", work.subjects())));
    add("abstract", escaped(work.summary()));
    add("url", work.address());
    out.append("\n}\n");
  }

  private static String type(Reference work) {
    return switch (work.material()) {
      case BOOK -> "book";
      case ARTICLE -> "article";
      default -> "misc";
    };
  }

  private void add(String name, String value) {
    if (!value.isBlank()) {
      out.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }
  }

  private static String names(List<String> names) {
    return names.stream()
        .map(name -> isInverted(name) ? escaped(name) : braced(escaped(name)))
        .collect(Collectors.joining(" and "));
  }

  /** "Wells, Alexander T"; "and" inside a name would end it. */
  private static boolean isInverted(String name) {
    return name.indexOf(',') > 0 && !name.contains(" and ");
  }

  private static String braced(String value) {
    return value.isEmpty() ? value : "{" + value + "}";
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("{\\textbackslash}");
        case '{' -> out.append("{\\textbraceleft}");
        case '}' -> out.append("{\\textbraceright}");
        case '~' -> out.append("{\\textasciitilde}");
        case '^' -> out.append("{\\textasciicircum}");
        case '$', '&', '%', '#', '_' -> out.append('\\').append(c);
        case '\n', '\r' -> out.append(' ');
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
