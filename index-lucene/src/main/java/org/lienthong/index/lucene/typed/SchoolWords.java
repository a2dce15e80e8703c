package org.lienthong.index.lucene.typed;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.index.lucene.coded.Materials;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * Words of school that are written in more than one way, and what a record says in a code instead.
 *
 * @param forms the folded words of each way: the abbreviation, then in full, then others
 * @param code a code that means the same; null for none
 * @param unsaid whether titles of what it means seldom say it: a textbook is "Toán 6"
 */
public record SchoolWords(List<List<String>> forms, @Nullable Term code, boolean unsaid) {
  private static final List<SchoolWords> TABLE =
      List.of(
          textbook("sgk", "sach giao khoa"),
          textbook("shs", "sach hoc sinh"),
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
          words("lsdl", "lich su va dia li", "ls dl", "lich su dia li"),
          words("ktpl", "giao duc kinh te va phap luat"),
          words("snv", "sach nghiep vu"),
          words("tap viet", "vo tap viet"),
          words("on thi", "luyen thi"),
          words("hsg", "hoc sinh gioi"),
          words("nxb", "nha xuat ban"),
          words("th", "tieu hoc"),
          words("thcs", "trung hoc co so"),
          words("thpt", "trung hoc pho thong"),
          words("tphcm", "thanh pho ho chi minh"));

  /** "Sách toán lớp sáu": in front of other words it asks for a book, whatever its title says. */
  private static final SchoolWords BOOK =
      new SchoolWords(
          forms("sach"), code(AccessPoint.MATERIAL, Materials.BOOK.coded().term()), true);

  /** Most words of a query begin none of these. */
  private static final Map<String, List<SchoolWords>> BY_FIRST_WORD =
      Stream.concat(TABLE.stream(), Stream.of(BOOK))
          .flatMap(row ->
              row.forms.stream().map(List::getFirst).distinct().map(word -> Map.entry(word, row)))
          .collect(
              Collectors.groupingBy(
                  Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

  private static SchoolWords words(String... forms) {
    return new SchoolWords(forms(forms), null, false);
  }

  private static SchoolWords textbook(String brief, String full) {
    return new SchoolWords(forms(brief, full), code(AccessPoint.MATERIAL, "sgk"), true);
  }

  private static SchoolWords material(String brief, String full) {
    return new SchoolWords(forms(brief, full), code(AccessPoint.MATERIAL, brief), false);
  }

  private static SchoolWords series(String brief, String full) {
    return new SchoolWords(forms(brief, full), code(AccessPoint.TEXTBOOK_SERIES, brief), false);
  }

  private static List<List<String>> forms(String... forms) {
    return Arrays.stream(forms).map(form -> List.of(form.split(" "))).toList();
  }

  private static Term code(AccessPoint point, String code) {
    return new Term(IndexNames.whole(point), code);
  }

  /**
   * Returns the row one of whose forms the folded words have at a place, the longest form first.
   */
  public static Optional<SchoolWords> at(int place, List<String> words) {
    List<String> rest = words.subList(place, words.size());
    boolean others = place == 0 && rest.size() > 1;
    return BY_FIRST_WORD.getOrDefault(rest.getFirst(), List.of()).stream()
        .filter(row -> row.length(rest) > 0 && (others || !row.isBook()))
        .max(Comparator.comparingInt(row -> row.length(rest)));
  }

  /** Returns how many of the words its longest form covers that they begin with; 0 for none. */
  public int length(List<String> words) {
    return forms.stream().filter(form -> isStart(form, words)).mapToInt(List::size).max().orElse(0);
  }

  private static boolean isStart(List<String> form, List<String> words) {
    return words.size() >= form.size() && words.subList(0, form.size()).equals(form);
  }

  /** Says whether it asks for a book of any kind. */
  boolean isBook() {
    return equals(BOOK);
  }

  /** Returns the abbreviation. */
  public List<String> brief() {
    return forms.getFirst();
  }

  /** Returns the full words. */
  public List<String> full() {
    return forms.get(Math.min(1, forms.size() - 1));
  }
}
