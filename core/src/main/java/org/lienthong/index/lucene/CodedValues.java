package org.lienthong.index.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lienthong.access.AccessPoint;
import org.lienthong.library.Catalogue;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;
import org.lienthong.text.VietnameseText;

/** The values of access points that are no texts: from a record, and as a reader types them. */
final class CodedValues {
  private CodedValues() {}

  /**
   * Returns the values of a record.
   *
   * @param catalogue whose record it is; it holds what its own records describe
   */
  static List<Coded> of(AccessPoint point, MarcRecord record, String catalogue) {
    return switch (point) {
      case LANGUAGE -> Languages.of(record).stream().map(Coded::of).toList();
      case MATERIAL ->
          Stream.concat(
                  Stream.of(Materials.of(record.leader()).coded()),
                  Schoolbooks.bookClass(record).stream())
              .toList();
      case GRADE ->
          Schoolbooks.grades(record).stream().map(g -> new Coded(g + "", "Lớp " + g)).toList();
      case TEXTBOOK_SERIES -> Schoolbooks.series(record);
      case HOLDING_LIBRARY -> libraries(record, catalogue);
      default ->
          switch (point.kind()) {
            case TEXT, YEAR, DATE -> List.of();
            case STANDARD_NUMBER -> numbers(point, record);
            case IDENTIFIER -> subfields(point, record).map(CodedValues::identifier).toList();
            case CALL_NUMBER -> shelfMarks(point, record);
          };
    };
  }

  /** Returns the terms to look for, any of them; empty when nothing is left of what was typed. */
  static Set<String> sought(AccessPoint point, String typed) {
    if (point.kind() == AccessPoint.Kind.STANDARD_NUMBER) {
      return StandardNumbers.sought(typed);
    }
    String term = term(point, typed);
    return term.isEmpty() ? Set.of() : Set.of(term);
  }

  /** Returns the normal form of what was typed, or of a part of it. */
  static String term(AccessPoint point, String typed) {
    return switch (point) {
      case LANGUAGE -> Languages.code(typed);
      case MATERIAL -> Materials.term(typed);
      case GRADE -> Schoolbooks.gradeTerm(typed);
      case TEXTBOOK_SERIES -> Schoolbooks.seriesTerm(typed);
      default ->
          switch (point.kind()) {
            case STANDARD_NUMBER -> StandardNumbers.compact(typed);
            case CALL_NUMBER -> shelfMark(typed);
            case TEXT, IDENTIFIER, YEAR, DATE -> plain(typed);
          };
    };
  }

  /** Returns the normal form of a part of a value, with masks beside it. */
  static String part(AccessPoint point, String typed) {
    return switch (point.kind()) {
      case STANDARD_NUMBER -> StandardNumbers.compact(typed);
      case CALL_NUMBER -> shelfMark(typed);
      case TEXT, IDENTIFIER, YEAR, DATE -> VietnameseText.folded(typed);
    };
  }

  private static List<Coded> libraries(MarcRecord record, String catalogue) {
    List<Coded> out =
        new ArrayList<>(
            record.data("852").flatMap(f -> f.all("a")).map(CodedValues::identifier).toList());
    if (!catalogue.equals(Catalogue.UNION)) {
      out.add(identifier(catalogue));
    }
    return out;
  }

  private static Coded identifier(String value) {
    return new Coded(plain(value), value.strip());
  }

  /** Letter case, marks and outer white space apart; punctuation counts. */
  private static String plain(String value) {
    return VietnameseText.folded(value).strip();
  }

  private static List<Coded> numbers(AccessPoint point, MarcRecord record) {
    Set<String> terms = new LinkedHashSet<>();
    for (MarcPath path : point.paths()) {
      record
          .dataFields()
          .filter(f -> path.covers(f.tag()))
          .forEach(f ->
              f.all(path.codes())
                  .forEach(v -> terms.addAll(StandardNumbers.kept(f.tag().value(), v))));
    }
    return terms.stream().map(Coded::of).toList();
  }

  private static Stream<String> subfields(AccessPoint point, MarcRecord record) {
    return point.paths().stream()
        .flatMap(path ->
            record.fields().stream()
                .filter(f -> path.covers(f.tag()))
                .flatMap(f -> values(f, path)))
        .filter(v -> !v.isBlank());
  }

  private static Stream<String> values(Field field, MarcPath path) {
    return switch (field) {
      case ControlField control -> Stream.of(control.data());
      case DataField data -> data.all(path.codes());
    };
  }

  private static List<Coded> shelfMarks(AccessPoint point, MarcRecord record) {
    return point.paths().stream()
        .flatMap(path -> path.texts(record))
        .map(mark -> new Coded(shelfMark(mark), mark.strip()))
        .distinct()
        .toList();
  }

  /** Without white space, and without the slashes that show where a Dewey number may be cut. */
  private static String shelfMark(String text) {
    return VietnameseText.folded(text).replaceAll("[\\s/]+", "");
  }
}
