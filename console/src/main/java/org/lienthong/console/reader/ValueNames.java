package org.lienthong.console.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lienthong.console.search.Filter;
import org.lienthong.console.search.RecordDescription;
import org.lienthong.console.search.Years;
import org.lienthong.core.vocabulary.BookKind;
import org.lienthong.core.vocabulary.Material;
import org.lienthong.core.vocabulary.MaterialClass;
import org.lienthong.core.vocabulary.SchoolGrade;
import org.lienthong.core.vocabulary.TextbookSeries;

/** The names of the values of filters, for people. */
public final class ValueNames {
  /** Vietnamese and English names of kinds of material, register classes and kinds of books. */
  private static final Map<String, String[]> KINDS = new HashMap<>();

  static {
    for (MaterialClass register : MaterialClass.values()) {
      add(register.code(), register.vietnamese(), register.english());
    }
    for (BookKind kind : BookKind.values()) {
      kind.facet().ifPresent(code -> add(code, kind.vietnamese(), kind.english()));
    }
    for (Material material : Material.values()) {
      add(material.code(), material.vietnamese(), material.english());
    }
  }

  private ValueNames() {}

  /** The first of a code names it: exercise books, not practice books. */
  private static void add(String code, String vietnamese, String english) {
    KINDS.putIfAbsent(code, new String[] {vietnamese, english});
  }

  /**
   * Returns the name of a value.
   *
   * @param value as in addresses
   * @param display as the search knows it, for values that have no name of their own
   */
  public static String of(Texts texts, Filter filter, String value, String display) {
    String code = value.toLowerCase(Locale.ROOT);
    return switch (filter) {
      case MATERIAL -> kind(texts, code, display);
      case GRADE -> grade(texts, code, display);
      case TEXTBOOK_SERIES ->
          Arrays.stream(TextbookSeries.values())
              .filter(series -> series.code().equals(code))
              .map(TextbookSeries::title)
              .findFirst()
              .orElse(display);
      case YEAR -> Years.parse(value).map(years -> years(texts, years)).orElse(display);
      case LANGUAGE, DIGITAL -> {
        String key = "value." + filter.parameter() + "." + code;
        yield texts.has(key) ? texts.get(key) : display;
      }
      case LIBRARY, SUBJECT, AUTHOR -> display;
    };
  }

  /** Returns the name of the kind of a book: of schoolbook or register class, if it has one. */
  static String kind(Texts texts, RecordDescription record) {
    boolean vietnamese = texts.language() == Language.VIETNAMESE;
    return record
        .book()
        .kind()
        .map(kind -> vietnamese ? kind.vietnamese() : kind.english())
        .or(() ->
            record
                .book()
                .register()
                .filter(_ -> record.material() == Material.BOOK)
                .map(register -> vietnamese ? register.vietnamese() : register.english()))
        .orElseGet(() -> vietnamese ? record.material().vietnamese() : record.material().english());
  }

  private static String kind(Texts texts, String code, String display) {
    String[] names = KINDS.get(code);
    return names == null ? display : names[texts.language() == Language.VIETNAMESE ? 0 : 1];
  }

  private static String grade(Texts texts, String code, String display) {
    return code.matches("\\d{1,2}") && SchoolGrade.exists(Integer.parseInt(code))
        ? texts.get("record.grade", Integer.valueOf(code))
        : display;
  }

  /** Years are names of years, not numbers with separators. */
  private static String years(Texts texts, Years years) {
    String from = years.from();
    String to = years.to();
    if (to == null) {
      return from == null ? "" : texts.get("years.from", from);
    }
    if (from == null) {
      return texts.get("years.to", to);
    }
    return years.isOne() ? from : from + "–" + to;
  }
}
