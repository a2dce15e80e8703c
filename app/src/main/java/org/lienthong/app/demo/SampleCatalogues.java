package org.lienthong.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lienthong.core.member.Library;
import org.lienthong.core.member.LibraryAttribute;
import org.lienthong.marc.MarcRecord;

/**
 * The catalogues of three invented schools, made from one list of books: the same at every call,
 * and overlapping.
 */
public final class SampleCatalogues {
  private static final List<Member> MEMBERS =
      List.of(
          new Member(
              library("THTT", "Trường Tiểu học Tre Trúc", "th"),
              new SpreadsheetCataloguing("THTT"),
              1,
              6,
              60),
          new Member(
              library("THCSXS", "Trường THCS Xóm Suối", "thcs"),
              new OldSystemCataloguing("THCSXS"),
              5,
              10,
              70),
          new Member(
              library("THPTDT", "Trường THCS và THPT Đồi Thông", "thcs,thpt"),
              new CarefulCataloguing("THPTDT"),
              6,
              12,
              65));

  private SampleCatalogues() {}

  /** Returns the three schools. */
  public static List<Library> members() {
    return MEMBERS.stream().map(Member::library).toList();
  }

  /**
   * Returns the catalogue of one school, in the order in which its books were acquired.
   *
   * @throws IllegalArgumentException when there is no school with this code
   */
  public static List<MarcRecord> of(String memberCode) {
    Optional<Member> member =
        MEMBERS.stream().filter(m -> m.library().code().equals(memberCode)).findFirst();
    return member
        .orElseThrow(() -> new IllegalArgumentException("no sample catalogue: " + memberCode))
        .catalogue();
  }

  private static Library library(String code, String name, String level) {
    Map<String, String> attributes =
        Map.of(
            LibraryAttribute.LEVEL,
            level,
            LibraryAttribute.TYPE,
            "school",
            LibraryAttribute.HOURS,
            "Thứ hai đến thứ sáu, 7 giờ 15 đến 16 giờ 30");
    return new Library(code, name, attributes);
  }

  /**
   * One school.
   *
   * @param firstGrade the lowest grade that it buys for
   * @param lastGrade the highest grade that it buys for
   * @param percent the share of the books for no particular grade that it has
   */
  private record Member(
      Library library, Cataloguing cataloguing, int firstGrade, int lastGrade, int percent) {
    List<MarcRecord> catalogue() {
      List<MarcRecord> records = new ArrayList<>();
      for (Book book : BookList.read()) {
        if (has(book)) {
          records.add(cataloguing.describe(book, records.size()));
        }
      }
      return List.copyOf(records);
    }

    private boolean has(Book book) {
      if (book.grade().isEmpty()) {
        return book.lot("bought by " + library.code()) < percent;
      }
      int grade = Integer.parseInt(book.grade());
      return grade >= firstGrade && grade <= lastGrade;
    }
  }
}
