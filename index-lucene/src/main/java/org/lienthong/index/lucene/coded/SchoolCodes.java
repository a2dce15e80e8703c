package org.lienthong.index.lucene.coded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.BookKind;
import org.lienthong.core.vocabulary.Material;
import org.lienthong.core.vocabulary.MaterialClass;
import org.lienthong.core.vocabulary.SchoolGrade;
import org.lienthong.core.vocabulary.Schoolbook;
import org.lienthong.core.vocabulary.TextbookSeries;
import org.lienthong.marc.MarcRecord;

/** The codes of the school vocabulary: of a record, and as a reader types them. */
final class SchoolCodes {
  private static final Coded ONLINE = new Coded(Material.ONLINE, "Trực tuyến");

  private SchoolCodes() {}

  /**
   * Returns the kind of material, the register class where words decide it, and the kind of
   * schoolbook where that has its own code: a workbook is {@code book}, {@code stk} and {@code
   * sbt}. A resource with an address on the web is {@code online}, too.
   */
  static List<Coded> materials(MarcRecord record, Schoolbook book) {
    List<Coded> out = new ArrayList<>(4);
    out.add(coded(Material.of(record.leader())));
    if (Material.register(record.leader()).isEmpty()) {
      book.register().map(SchoolCodes::coded).ifPresent(out::add);
      book.kind()
          .flatMap(SchoolCodes::kind)
          .filter(kind -> !out.contains(kind))
          .ifPresent(out::add);
    }
    if (Material.isOnline(record)) {
      out.add(ONLINE);
    }
    return out;
  }

  private static Coded coded(Material material) {
    return new Coded(material.code(), material.vietnamese());
  }

  private static Coded coded(MaterialClass register) {
    return register == MaterialClass.BTC
        ? coded(Material.SERIAL)
        : new Coded(register.code(), register.vietnamese());
  }

  private static Optional<Coded> kind(BookKind kind) {
    return kind.facet()
        .map(code -> new Coded(code, kind == BookKind.PRACTICE ? exercise() : kind.vietnamese()));
  }

  /** One code has one display form. */
  private static String exercise() {
    return BookKind.EXERCISE.vietnamese();
  }

  /** Returns the grades. */
  static List<Coded> grades(Schoolbook book) {
    return book.grades().stream().map(g -> new Coded(g.toString(), "Lớp " + g)).toList();
  }

  /** Returns the textbook series. */
  static List<Coded> series(Schoolbook book) {
    return book.series().stream().map(s -> new Coded(s.code(), s.title())).toList();
  }

  /** Returns the term of a material that a reader writes: a code, or its Vietnamese name. */
  static String materialTerm(String text) {
    String folded = VietnameseText.foldedHeading(text);
    Stream<Coded> kinds = Arrays.stream(BookKind.values()).flatMap(kind -> kind(kind).stream());
    Stream<Coded> registers = Arrays.stream(MaterialClass.values()).map(SchoolCodes::coded);
    Stream<Coded> materials = Arrays.stream(Material.values()).map(SchoolCodes::coded);
    return Stream.of(materials, kinds, registers, Stream.of(ONLINE))
        .flatMap(all -> all)
        .filter(c -> VietnameseText.foldedHeading(c.display()).equals(folded))
        .map(Coded::term)
        .findFirst()
        .orElse(folded.equals(MaterialClass.BTC.code()) ? Material.SERIAL.code() : folded);
  }

  /** Returns the term of a textbook series that a reader names in full or by its abbreviation. */
  static String seriesTerm(String text) {
    String folded = VietnameseText.foldedHeading(text);
    return TextbookSeries.in(folded).map(TextbookSeries::code).orElse(folded);
  }

  /** Returns the term of a grade: "6" for "6", "06" and "lớp 6". */
  static String gradeTerm(String text) {
    return VietnameseText.foldedHeading(text)
        .replaceFirst("^(?:%s) ".formatted(String.join("|", SchoolGrade.FOLDED_LABELS)), "")
        .replaceFirst("^0+(?=.)", "");
  }
}
