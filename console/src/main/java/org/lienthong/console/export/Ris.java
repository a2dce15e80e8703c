package org.lienthong.console.export;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the RIS format of reference managers. A tag begins a line, so no text may contain a line
 * end. Vietnamese names are not inverted: a name without a comma is one whole.
 */
final class Ris {
  private static final Pattern PAGES = Pattern.compile("(\\d+)\\s*(?:tr|p)");

  private final StringBuilder out = new StringBuilder();

  private Ris() {}

  /** Returns the record of a reference, in UTF-8 when it is encoded. */
  static String of(Reference reference) {
    Ris ris = new Ris();
    ris.write(reference);
    return ris.out.toString();
  }

  private void write(Reference work) {
    line("TY", type(work));
    each("AU", work.authors());
    each("A4", work.translators());
    line("TI", work.title());
    line("T2", work.host().isEmpty() ? String.join("; ", work.series()) : work.host());
    line("ET", work.edition());
    line("CY", work.place());
    line("PB", work.publisher());
    line("PY", work.year());
    line("SP", work.host().isEmpty() ? pages(work.extent()) : work.hostPart());
    each("SN", work.isbns().isEmpty() ? work.issns() : work.isbns());
    each("LA", work.languages());
    each("KW", work.subjects());
    line("AB", work.summary());
    each("L2", work.links());
    line("UR", work.address());
    line("ID", work.id());
    out.append("ER  - \r\n");
  }

  private static String type(Reference work) {
    return switch (work.material()) {
      case BOOK -> "BOOK";
      case SERIAL -> "JFULL";
      case ARTICLE -> "JOUR";
      case SCORE -> "MUSIC";
      case MAP -> "MAP";
      case VIDEO -> "VIDEO";
      case AUDIO -> "SOUND";
      case IMAGE -> "ART";
      case SOFTWARE -> "COMP";
      case KIT, MIXED, OBJECT -> "GEN";
    };
  }

  /** Returns the number of pages in "156 tr. : minh hoạ ; 27 cm"; empty when it has none. */
  private static String pages(String extent) {
    Matcher pages = PAGES.matcher(extent);
    return pages.find() ? pages.group(1) : "";
  }

  private void each(String tag, List<String> texts) {
    texts.forEach(text -> line(tag, text));
  }

  private void line(String tag, String text) {
    if (!text.isBlank()) {
      out.append(tag).append("  - ").append(text.replaceAll("\\R", " ")).append("\r\n");
    }
  }
}
