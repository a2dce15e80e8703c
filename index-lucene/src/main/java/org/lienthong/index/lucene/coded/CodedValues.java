package org.lienthong.index.lucene.coded;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.vocabulary.Schoolbook;
import org.lienthong.index.lucene.coded.TagRoutes.Route;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcRecord;

/** The values of access points that are not text: from a record, and as a reader types them. */
public final class CodedValues {
  private static final TagRoutes ROUTES = TagRoutes.ofCodes();

  private CodedValues() {}

  /** Says whether an access point's values are computed, not copied from its fields. */
  static boolean isMade(AccessPoint point) {
    return switch (point) {
      case LANGUAGE, MATERIAL, GRADE, TEXTBOOK_SERIES, HOLDING_LIBRARY -> true;
      default -> false;
    };
  }

  /**
   * Returns the values of a record.
   *
   * @param catalogue the catalogue of the record; it holds what its own records describe
   */
  public static Map<AccessPoint, List<Coded>> of(MarcRecord record, String catalogue) {
    Map<AccessPoint, List<Coded>> out = new EnumMap<>(AccessPoint.class);
    for (Field field : record.fields()) {
      for (Route route : ROUTES.of(field.tag())) {
        out.computeIfAbsent(route.point(), _ -> new ArrayList<>()).addAll(values(route, field));
      }
    }
    Schoolbook book = Schoolbook.of(record);
    out.put(AccessPoint.LANGUAGE, Languages.of(record).stream().map(Coded::of).toList());
    out.put(AccessPoint.MATERIAL, SchoolCodes.materials(record, book));
    out.put(AccessPoint.GRADE, SchoolCodes.grades(book));
    out.put(AccessPoint.TEXTBOOK_SERIES, SchoolCodes.series(book));
    out.put(AccessPoint.HOLDING_LIBRARY, libraries(record, catalogue));
    return out;
  }

  private static List<Coded> values(Route route, Field field) {
    return switch (field) {
      case ControlField control -> List.of(identifier(control.data()));
      case DataField data ->
          switch (route.point().kind()) {
            case STANDARD_NUMBER -> numbers(data, route.codes());
            case CALL_NUMBER -> shelfMark(data, route.codes());
            case TEXT, IDENTIFIER, YEAR, DATE ->
                data.all(route.codes()).map(CodedValues::identifier).toList();
          };
    };
  }

  private static List<Coded> numbers(DataField field, String codes) {
    return field
        .all(codes)
        .flatMap(v -> StandardNumbers.kept(field.tag().value(), v).stream())
        .map(Coded::of)
        .toList();
  }

  private static List<Coded> shelfMark(DataField field, String codes) {
    String mark = field.joined(codes);
    return List.of(new Coded(shelfMark(mark), mark.strip()));
  }

  /**
   * Returns the terms to search for, joined by OR; empty when nothing is left of the typed text.
   */
  public static Set<String> sought(AccessPoint point, String typed) {
    if (point.kind() == AccessPoint.Kind.STANDARD_NUMBER) {
      return StandardNumbers.sought(typed);
    }
    String term = term(point, typed);
    return term.isEmpty() ? Set.of() : Set.of(term);
  }

  /** Returns the normal form of the typed text, or of a part of it. */
  public static String term(AccessPoint point, String typed) {
    return switch (point) {
      case LANGUAGE -> Languages.code(typed);
      case MATERIAL -> SchoolCodes.materialTerm(typed);
      case GRADE -> SchoolCodes.gradeTerm(typed);
      case TEXTBOOK_SERIES -> SchoolCodes.seriesTerm(typed);
      default ->
          switch (point.kind()) {
            case STANDARD_NUMBER -> StandardNumbers.compact(typed);
            case CALL_NUMBER -> shelfMark(typed);
            case TEXT, IDENTIFIER, YEAR, DATE -> plain(typed);
          };
    };
  }

  /** Returns the normal form of a part of a value next to masks. */
  public static String part(AccessPoint point, String typed) {
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

  /** Removes letter case, marks and outer white space; punctuation counts. */
  private static String plain(String value) {
    return VietnameseText.folded(value).strip();
  }

  /** Removes white space, and the slashes that show where a Dewey number may be cut. */
  private static String shelfMark(String text) {
    String folded = VietnameseText.folded(text);
    StringBuilder out = new StringBuilder(folded.length());
    folded
        .chars()
        .filter(c -> c != '/' && !Character.isWhitespace(c))
        .forEach(c -> out.append((char) c));
    return out.toString();
  }
}
