package org.lienthong.index.lucene;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.lienthong.access.AccessPoint;

/**
 * Words of school that are written in full or short, and what a record says in a code instead.
 *
 * @param brief the abbreviation, folded
 * @param full the folded words that it stands for
 * @param code a code that means the same; null for none
 */
record SchoolWords(String brief, List<String> full, @Nullable Term code) {
  private static final List<SchoolWords> TABLE =
      List.of(
          material("sgk", "sach giao khoa"),
          material("sgv", "sach giao vien"),
          material("sbt", "sach bai tap"),
          material("vbt", "vo bai tap"),
          material("stk", "sach tham khao"),
          series("kntt", "ket noi tri thuc"),
          series("ctst", "chan troi sang tao"),
          words("tv", "tieng viet"),
          words("ta", "tieng anh"),
          words("gdcd", "giao duc cong dan"),
          words("gdtc", "giao duc the chat"),
          words("gdqp", "giao duc quoc phong"),
          words("gdqpan", "giao duc quoc phong va an ninh"),
          words("khtn", "khoa hoc tu nhien"),
          words("khxh", "khoa hoc xa hoi"),
          words("tnxh", "tu nhien va xa hoi"),
          words("hdtn", "hoat dong trai nghiem"),
          words("lsdl", "lich su va dia li"),
          words("ktpl", "giao duc kinh te va phap luat"),
          words("snv", "sach nghiep vu"),
          words("hsg", "hoc sinh gioi"),
          words("nxb", "nha xuat ban"),
          words("th", "tieu hoc"),
          words("thcs", "trung hoc co so"),
          words("thpt", "trung hoc pho thong"),
          words("tphcm", "thanh pho ho chi minh"));

  private static SchoolWords words(String brief, String full) {
    return new SchoolWords(brief, List.of(full.split(" ")), null);
  }

  private static SchoolWords material(String brief, String full) {
    return coded(brief, full, AccessPoint.MATERIAL);
  }

  private static SchoolWords series(String brief, String full) {
    return coded(brief, full, AccessPoint.TEXTBOOK_SERIES);
  }

  private static SchoolWords coded(String brief, String full, AccessPoint point) {
    return new SchoolWords(
        brief, List.of(full.split(" ")), new Term(IndexNames.whole(point), brief));
  }

  /**
   * Returns the row whose abbreviation or full words the folded words begin with, longest first.
   */
  static Optional<SchoolWords> startOf(List<String> words) {
    return TABLE.stream()
        .filter(row -> row.brief.equals(words.getFirst()) || row.isStartOf(words))
        .max((a, b) -> Integer.compare(a.length(words), b.length(words)));
  }

  /** Returns how many of the words it covers. */
  int length(List<String> words) {
    return brief.equals(words.getFirst()) ? 1 : full.size();
  }

  private boolean isStartOf(List<String> words) {
    return words.size() >= full.size() && words.subList(0, full.size()).equals(full);
  }
}
