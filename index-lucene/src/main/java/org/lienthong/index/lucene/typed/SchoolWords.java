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
import org.lienthong.core.vocabulary.BookKind;
import org.lienthong.core.vocabulary.Material;
import org.lienthong.core.vocabulary.MaterialClass;
import org.lienthong.core.vocabulary.SchoolLevel;
import org.lienthong.core.vocabulary.SchoolSubject;
import org.lienthong.core.vocabulary.Synonyms;
import org.lienthong.core.vocabulary.TextbookSeries;
import org.lienthong.index.lucene.schema.IndexNames;

/**
 * School words that are written in more than one way, and the code that records have instead.
 *
 * @param forms the folded words of each form: the abbreviation, then in full, then others
 * @param code a code that means the same; null for none
 * @param unsaid whether titles seldom contain the words: a textbook is "Toán 6"
 */
public record SchoolWords(List<List<String>> forms, @Nullable Term code, boolean unsaid) {
  private static final List<SchoolWords> TABLE =
      Stream.of(kinds(), registers(), series(), subjects(), levels(), synonyms())
          .flatMap(rows -> rows)
          .toList();

  /** "Sách toán lớp sáu": before other words it means any book, whatever its title. */
  private static final SchoolWords BOOK =
      new SchoolWords(forms("sach"), code(AccessPoint.MATERIAL, Material.BOOK.code()), true);

  /** The rows by first word: most words of a query begin none of them. */
  private static final Map<String, List<SchoolWords>> BY_FIRST_WORD =
      Stream.concat(TABLE.stream(), Stream.of(BOOK))
          .flatMap(row ->
              row.forms.stream().map(List::getFirst).distinct().map(word -> Map.entry(word, row)))
          .collect(
              Collectors.groupingBy(
                  Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

  /** The code of a kind is its abbreviation; one kind of several that share a code has it. */
  private static Stream<SchoolWords> kinds() {
    Stream<SchoolWords> kinds =
        Arrays.stream(BookKind.values())
            .filter(kind -> kind != BookKind.PUPIL)
            .flatMap(kind ->
                kind.facet().stream()
                    .filter(kind.words()::contains)
                    .map(c -> material(c, kind.words().getFirst(), c, false)));
    return Stream.concat(Stream.of(textbook(), pupilsBook()), kinds);
  }

  private static SchoolWords textbook() {
    String code = MaterialClass.SGK.code();
    return material(code, BookKind.PUPIL.words().getFirst(), code, true);
  }

  private static SchoolWords pupilsBook() {
    List<String> forms = Synonyms.PUPILS_BOOK;
    return material(forms.getFirst(), forms.getLast(), MaterialClass.SGK.code(), true);
  }

  private static Stream<SchoolWords> registers() {
    return Stream.of(MaterialClass.STK, MaterialClass.SNV)
        .map(r -> material(r.code(), r.words().getFirst(), r.code(), false));
  }

  private static SchoolWords material(String brief, String full, String code, boolean unsaid) {
    return new SchoolWords(forms(brief, full), code(AccessPoint.MATERIAL, code), unsaid);
  }

  private static Stream<SchoolWords> series() {
    return Stream.of(TextbookSeries.KNTT, TextbookSeries.CTST)
        .map(s ->
            new SchoolWords(
                forms(s.code(), s.names().getFirst()),
                code(AccessPoint.TEXTBOOK_SERIES, s.code()),
                false));
  }

  private static Stream<SchoolWords> subjects() {
    return Arrays.stream(SchoolSubject.values())
        .filter(subject -> !subject.typed().isEmpty())
        .map(subject -> words(Stream.concat(subject.typed().stream(), subject.names().stream())));
  }

  private static Stream<SchoolWords> levels() {
    return Stream.of(SchoolLevel.TH, SchoolLevel.THCS, SchoolLevel.THPT)
        .map(level -> words(Stream.of(level.code(), level.words())));
  }

  private static Stream<SchoolWords> synonyms() {
    return Synonyms.TABLE.stream().map(row -> words(row.stream()));
  }

  private static SchoolWords words(Stream<String> forms) {
    return new SchoolWords(forms(forms.toArray(String[]::new)), null, false);
  }

  private static List<List<String>> forms(String... forms) {
    return Arrays.stream(forms).map(form -> List.of(form.split(" "))).toList();
  }

  private static Term code(AccessPoint point, String code) {
    return new Term(IndexNames.whole(point), code);
  }

  /** Returns the row with a form at a place in the folded words, the longest form first. */
  public static Optional<SchoolWords> at(int place, List<String> words) {
    List<String> rest = words.subList(place, words.size());
    boolean others = place == 0 && rest.size() > 1;
    return BY_FIRST_WORD.getOrDefault(rest.getFirst(), List.of()).stream()
        .filter(row -> row.length(rest) > 0 && (others || !row.isBook()))
        .max(Comparator.comparingInt(row -> row.length(rest)));
  }

  /** Returns the length of its longest form with which the words begin; 0 for none. */
  public int length(List<String> words) {
    return forms.stream().filter(form -> isStart(form, words)).mapToInt(List::size).max().orElse(0);
  }

  private static boolean isStart(List<String> form, List<String> words) {
    return words.size() >= form.size() && words.subList(0, form.size()).equals(form);
  }

  /** Says whether it means a book of any kind. */
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
