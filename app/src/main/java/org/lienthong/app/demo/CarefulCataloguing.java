package org.lienthong.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.lienthong.marc.MarcRecord;

/**
 * A trained librarian's records: ISBD punctuation, 008, ISBN, added entries, and one 852 for each
 * copy with its accession number (ĐKCB) in {@code $p}.
 */
final class CarefulCataloguing implements Cataloguing {
  private static final String WRITTEN = "20260105080000.0";
  private final String library;

  /** Creates the records of the library with this code. */
  CarefulCataloguing(String library) {
    this.library = library;
  }

  @Override
  public MarcRecord describe(Book book, int order) {
    SampleRecord draft = new SampleRecord();
    draft.control("001", String.format(Locale.ROOT, "DT%07d", book.number()));
    draft.control("003", "VN-" + library).control("005", WRITTEN).control("008", coded(book));
    draft.data("020", "  ", "a", book.isbn());
    draft.data("040", "  ", "a", library, "b", "vie", "e", "aacr");
    draft.data("041", book.translators().isEmpty() ? "0 " : "1 ", "a", book.language());
    draft.data("044", "  ", "a", country(book));
    draft.data("082", "04", "2", "23", "a", book.ddc(), "b", bookMark(book));
    body(draft, book);
    subjects(draft, book);
    others(draft, book);
    copies(draft, book, order);
    return draft.finish(UnaryOperator.identity());
  }

  private static void body(SampleRecord draft, Book book) {
    boolean byAuthor = !book.isTextbook() && !book.authors().isEmpty();
    if (byAuthor) {
      draft.data("100", "1 ", "a", book.authors().getFirst());
    }
    String responsibility = SampleResponsibility.of(book);
    String beforeC = responsibility.isEmpty() ? "" : " /";
    String beforeB = book.subtitle().isEmpty() ? beforeC : " :";
    String title = book.title() + (book.volume().isEmpty() ? beforeB : ".");
    String volume = book.volume().isEmpty() ? "" : book.volume() + beforeB;
    String subtitle = book.subtitle().isEmpty() ? "" : book.subtitle() + beforeC;
    String indicators = byAuthor ? "10" : "00";
    draft.data("245", indicators, "a", title, "n", volume, "b", subtitle, "c", responsibility);
    draft.data("250", "  ", "a", book.edition());
    draft.data(
        "260", "  ", "a", book.place() + " :", "b", book.publisher() + ",", "c", book.year());
    draft.data("300", "  ", "a", book.pages() + " tr. :", "b", "minh hoạ ;", "c", book.size());
    draft.data("490", "0 ", "a", book.series());
  }

  private static void subjects(SampleRecord draft, Book book) {
    if (!book.grade().isEmpty()) {
      draft.data("521", "2 ", "a", "Lớp " + book.grade());
      draft.data("650", " 4", "a", book.subject(), "x", "Sách giáo khoa");
    }
    book.keywords().forEach(keyword -> draft.data("653", "  ", "a", keyword));
  }

  private static void others(SampleRecord draft, Book book) {
    List<String> authors = new ArrayList<>(book.authors());
    if (!book.isTextbook() && !authors.isEmpty()) {
      authors.removeFirst();
    }
    book.editors().forEach(name -> draft.data("700", "1 ", "a", name, "e", "tổng chủ biên"));
    authors.forEach(name -> draft.data("700", "1 ", "a", name));
    book.translators().forEach(name -> draft.data("700", "1 ", "a", name, "e", "dịch"));
  }

  private void copies(SampleRecord draft, Book book, int order) {
    String stack = book.isTextbook() ? "SGK" : "STK";
    for (int copy = 1; copy <= 1 + book.lot(library) % 4; copy++) {
      String accession = String.format(Locale.ROOT, "%s.%06d", stack, order * 4 + copy);
      draft.data(
          "852",
          "  ",
          "a",
          library,
          "b",
          stack,
          "h",
          book.ddc(),
          "i",
          bookMark(book),
          "p",
          accession,
          "t",
          Integer.toString(copy));
    }
  }

  /** 008 for books: 40 characters, positions as MARC 21 Bibliographic 008 names them. */
  private static String coded(Book book) {
    String audience = book.grade().isEmpty() || book.grade().length() > 1 ? "d" : "j";
    String form = book.ddc().startsWith("8") ? "1" : "0";
    return "260105s"
        + book.year()
        + "    "
        + String.format(Locale.ROOT, "%-3s", country(book))
        + "a   "
        + audience
        + "      000 "
        + form
        + " "
        + book.language()
        + "  ";
  }

  private static String country(Book book) {
    return switch (book.place()) {
      case "London", "Cambridge" -> "enk";
      case "New York" -> "nyu";
      case "San Diego" -> "cau";
      case "Boston" -> "mau";
      default -> "vm";
    };
  }

  private static String bookMark(Book book) {
    String letters = SampleSpelling.withoutMarks(book.title()).replaceAll("[^A-Za-z0-9]", "");
    return letters.substring(0, Math.min(3, letters.length())).toUpperCase(Locale.ROOT);
  }
}
