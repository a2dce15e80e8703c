package org.lienthong.console.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lienthong.core.text.VietnameseText;

/**
 * A work as a list of references names it; the title is set in italics.
 *
 * @param before what precedes the title
 * @param title the title
 * @param after what follows it
 */
public record Citation(String before, String title, String after) {
  /** Longer lists of authors are shortened to the first. */
  private static final int MAX_AUTHORS = 3;

  /**
   * The words of a language that a citation needs.
   *
   * @param and between the last two authors
   * @param others after the first of many authors
   * @param translated before the translators
   */
  public record Words(String and, String others, String translated) {}

  /**
   * Cites by ISO 690: authors in capitals, title, edition, place and publisher, year, series,
   * standard number, address of digital works.
   */
  public static Citation iso690(Reference work, Words words) {
    String authors = joined(work.authors().stream().map(Citation::capitals).toList(), words);
    List<String> after = new ArrayList<>();
    after.add(work.host().isEmpty() ? "" : "In: " + pair(work.host(), ", ", work.hostPart()));
    after.add(work.edition());
    after.add(translators(work, words));
    after.add(publication(work));
    after.add(String.join("; ", work.series()));
    after.add(work.isbns().isEmpty() ? "" : "ISBN " + work.isbns().getFirst());
    after.add(work.issns().isEmpty() ? "" : "ISSN " + work.issns().getFirst());
    String rest = sentences(after).stripTrailing();
    return new Citation(
        sentences(List.of(authors)),
        work.title(),
        ((ends(work.title()) ? " " : ". ") + rest).stripTrailing());
  }

  /**
   * Cites as papers in Vietnamese schools and universities do: authors in their own order, year in
   * brackets, title, edition, publisher, place.
   */
  public static Citation vietnamese(Reference work, Words words) {
    String authors = joined(work.authors(), words);
    String year = work.year().isEmpty() ? "" : "(" + work.year() + ")";
    List<String> after = new ArrayList<>();
    if (authors.isEmpty()) {
      after.add(year);
    }
    after.add(work.host());
    after.add(work.hostPart());
    after.add(work.edition());
    after.add(translators(work, words));
    after.add(house(work));
    after.add(work.place());
    List<String> parts = after.stream().filter(text -> !text.isEmpty()).toList();
    boolean yearFirst = authors.isEmpty() && !year.isEmpty();
    String rest = String.join(", ", parts);
    return new Citation(
        authors.isEmpty() ? "" : (authors + " " + year).strip() + ", ",
        work.title(),
        rest.isEmpty() ? "." : (yearFirst ? " " : ", ") + rest + (ends(rest) ? "" : "."));
  }

  /** Returns the whole text. */
  public String text() {
    return before + title + after;
  }

  private static String joined(List<String> names, Words words) {
    if (names.size() > MAX_AUTHORS) {
      return names.getFirst() + " " + words.others();
    }
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1))
            + " "
            + words.and()
            + " "
            + names.getLast();
  }

  /** Of an inverted name only what precedes the comma. */
  private static String capitals(String name) {
    int comma = name.indexOf(',');
    return comma < 0
        ? name.toUpperCase(Locale.ROOT)
        : name.substring(0, comma).toUpperCase(Locale.ROOT) + name.substring(comma);
  }

  private static String translators(Reference work, Words words) {
    return work.translators().isEmpty()
        ? ""
        : words.translated() + " " + joined(work.translators(), words);
  }

  private static String publication(Reference work) {
    return pair(pair(work.place(), ": ", house(work)), ", ", work.year());
  }

  private static String pair(String a, String between, String b) {
    return a.isEmpty() || b.isEmpty() ? a + b : a + between + b;
  }

  /** Vietnamese catalogues leave out that a name is that of a publishing house. */
  private static String house(Reference work) {
    String name = work.publisher();
    String folded = VietnameseText.foldedHeading(name);
    boolean said = folded.startsWith("nxb") || folded.startsWith("nha xuat ban");
    return name.isEmpty() || said || !work.isVietnamese() ? name : "NXB " + name;
  }

  private static boolean ends(String text) {
    return !text.isEmpty() && ".?!".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String sentences(List<String> texts) {
    StringBuilder out = new StringBuilder();
    for (String text : texts) {
      if (!text.isEmpty()) {
        out.append(text).append(ends(text) ? " " : ". ");
      }
    }
    return out.toString();
  }
}
