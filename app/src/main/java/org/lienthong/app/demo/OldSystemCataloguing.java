package org.lienthong.app.demo;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.lienthong.marc.MarcRecord;

/**
 * Records as an old library system exports them: neither ISBN nor 008, the volume inside {@code 245
 * $a}, abbreviated places and publishers, local fields, {@code 852 $j} for the accession number,
 * and one record in five typed without marks.
 */
final class OldSystemCataloguing implements Cataloguing {
  private static final int UNMARKED_PERCENT = 20;
  private final String library;

  /** Creates the records of the library with this code. */
  OldSystemCataloguing(String library) {
    this.library = library;
  }

  @Override
  public MarcRecord describe(Book book, int order) {
    SampleRecord draft = new SampleRecord();
    draft.control("001", String.format(Locale.ROOT, "TVL26%07d", order + 1));
    draft.data("020", "  ", "c", Integer.parseInt(book.pages()) / 4 + ".000đ");
    draft.data("041", "  ", "a", book.language().toUpperCase(Locale.ROOT));
    draft.data("082", "  ", "a", book.ddc());
    String author = book.authors().isEmpty() ? "" : book.authors().getFirst();
    draft.data("100", "  ", "a", author);
    draft.data(
        "245",
        "  ",
        "a",
        title(book),
        "b",
        book.subtitle(),
        "c",
        SampleResponsibility.of(book).replace("tổng ch.b.", "Tổng chủ biên"));
    draft.data("250", "  ", "a", book.edition().replace("Tái bản lần thứ", "TB lần"));
    draft.data("260", "  ", "a", place(book), "b", publisher(book), "c", book.year());
    draft.data("300", "  ", "a", book.pages() + "tr.;", "c", book.size().replace(" ", ""));
    draft.data("490", "  ", "a", book.series());
    book.keywords().forEach(keyword -> draft.data("653", "  ", "a", keyword));
    copies(draft, book, order);
    draft.data("925", "  ", "a", "G").data("926", "  ", "a", "0").data("927", "  ", "a", "SH");
    boolean unmarked = book.lot("unmarked") < UNMARKED_PERCENT;
    return draft.finish(unmarked ? SampleSpelling::withoutMarks : UnaryOperator.identity());
  }

  private void copies(SampleRecord draft, Book book, int order) {
    for (int copy = 1; copy <= 1 + book.lot(library) % 3; copy++) {
      String accession = String.format(Locale.ROOT, "XS%06d", order * 3 + copy);
      draft.data("852", "  ", "a", "Kho_Muon", "b", library, "j", accession);
    }
  }

  private static String title(Book book) {
    String volume = book.volumeNumber();
    if (volume.isEmpty()) {
      return book.title();
    }
    boolean part = book.volume().startsWith("Quyển");
    return book.title() + (part ? ". Quyển " : ". Tập ") + volume;
  }

  private static String place(Book book) {
    return switch (book.place()) {
      case "Hà Nội" -> "H.";
      case "TP. Hồ Chí Minh" -> "Tp.HCM";
      case "Đà Nẵng" -> "Đ.";
      default -> book.place();
    };
  }

  private static String publisher(Book book) {
    boolean vietnamese = book.language().equals("vie");
    return vietnamese ? "Nxb. " + book.publisher() : book.publisher();
  }
}
