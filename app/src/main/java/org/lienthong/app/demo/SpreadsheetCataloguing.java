package org.lienthong.app.demo;

import java.util.Locale;
import org.lienthong.marc.MarcRecord;

/**
 * Records made from a teacher's spreadsheet: 264 instead of 260, ISBN without hyphens and often
 * missing, older spelling, some names with the last syllable first, and one 852 with the quantity
 * in {@code $t}.
 */
final class SpreadsheetCataloguing implements Cataloguing {
  private static final int WITHOUT_ISBN_PERCENT = 30;
  private static final int INVERTED_PERCENT = 40;
  private final String library;

  /** Creates the records of the library with this code. */
  SpreadsheetCataloguing(String library) {
    this.library = library;
  }

  @Override
  public MarcRecord describe(Book book, int order) {
    SampleRecord draft = new SampleRecord();
    draft.control("001", Integer.toString(order + 1));
    draft.data("020", "  ", "a", isbn(book));
    draft.data("082", "04", "a", book.ddc());
    draft.data("100", "0 ", "a", author(book));
    draft.data(
        "245", "10", "a", title(book), "n", volume(book), "c", SampleResponsibility.of(book));
    draft.data("250", "  ", "a", book.edition());
    draft.data("264", " 1", "a", book.place(), "b", publisher(book), "c", book.year());
    draft.data("300", "  ", "a", book.pages() + " trang", "c", book.size());
    draft.data("490", "0 ", "a", book.series());
    draft.data("653", "  ", "a", String.join("; ", book.keywords()));
    String quantity = Integer.toString(2 + book.lot(library) % 30);
    draft.data("852", "  ", "a", library, "b", book.isTextbook() ? "SGK" : "STN", "t", quantity);
    return draft.finish(SampleSpelling::older);
  }

  private static String isbn(Book book) {
    boolean missing = book.lot("isbn") < WITHOUT_ISBN_PERCENT;
    return missing ? "" : book.isbn().replace("-", "");
  }

  private static String author(Book book) {
    if (book.authors().isEmpty()) {
      return "";
    }
    String name = book.authors().getFirst();
    boolean vietnamese = book.translators().isEmpty() && book.language().equals("vie");
    boolean turned = vietnamese && book.lot("name") < INVERTED_PERCENT;
    return turned ? SampleSpelling.inverted(name) : name;
  }

  private static String title(Book book) {
    String subtitle = book.subtitle();
    return subtitle.isEmpty() ? book.title() : book.title() + " (" + subtitle + ")";
  }

  private static String volume(Book book) {
    String number = book.volumeNumber();
    return number.isEmpty() ? "" : "T." + number;
  }

  private static String publisher(Book book) {
    boolean vietnamese = book.language().equals("vie");
    String name = "NXB " + book.publisher();
    return vietnamese ? shouted(book, name) : book.publisher();
  }

  private static String shouted(Book book, String name) {
    return book.lot("case") < 10 ? name.toUpperCase(Locale.ROOT) : name;
  }
}
