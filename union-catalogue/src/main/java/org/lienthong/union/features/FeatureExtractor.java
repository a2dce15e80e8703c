package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/** Reads match features out of records: pure, so that equal records have equal features. */
public final class FeatureExtractor {
  /** Changes with every change of what features records get. */
  public static final int VERSION = 2;

  private static final int MAX_NUMBERS = 8;

  private FeatureExtractor() {}

  /** Returns the features of a record; one without a title has an empty title. */
  public static MatchFeatures extract(MarcRecord record) {
    DataField field = titleField(record);
    Responsibility said = Responsibility.split(field);
    Title title =
        Elsewhere.complete(TitleParser.parse(new TitleScan(said.title(), "abnpkg")), record);
    Extent extent = extent(record);
    if (title.volume().isEmpty() && !extent.volume().isEmpty()) {
      title = title.withVolume(extent.volume());
    }
    if (title.volume().isEmpty()) {
      title = title.withVolume(behind(said.statements()));
    }
    return new MatchFeatures(
        title,
        edition(record),
        Publishers.names(imprint(record)),
        Names.headings(record),
        Names.responsibility(said.statements()),
        Year.ofImprint(record),
        Year.ofFixedField(record),
        extent.pages(),
        extent.several(),
        language(record),
        Carrier.of(record),
        Level.of(record),
        isbns(record),
        ids(record));
  }

  private static String behind(List<String> statements) {
    return statements.isEmpty() ? "" : VolumeParser.behind(statements.getLast());
  }

  private static DataField titleField(MarcRecord record) {
    return record
        .data("245")
        .filter(f -> f.first('a').isPresent() || f.first('b').isPresent())
        .findFirst()
        .or(() -> record.data("242").findFirst())
        .or(() -> record.data("130").findFirst())
        .or(() -> record.data("240").findFirst())
        .orElse(DataField.of("245", "  "));
  }

  private static Edition edition(MarcRecord record) {
    String statement = record.data("250").findFirst().map(f -> f.joined("ab")).orElse("").strip();
    if (!statement.isEmpty()) {
      return EditionParser.parse(statement);
    }
    return EditionElsewhere.find(record);
  }

  private static List<String> imprint(MarcRecord record) {
    List<String> out = new ArrayList<>();
    record
        .dataFields()
        .filter(f -> f.tag().is("260") || (f.tag().is("264") && f.ind2() != '4'))
        .flatMap(f -> f.all("b"))
        .forEach(out::add);
    return out;
  }

  private static Extent extent(MarcRecord record) {
    return record
        .data("300")
        .findFirst()
        .map(f -> Extent.parse(f.joined("a"), f.joined("abc")))
        .orElse(Extent.NONE);
  }

  private static String language(MarcRecord record) {
    String named = record.first("041", 'a').map(FeatureExtractor::code).orElse("");
    if (!named.isEmpty()) {
      return named;
    }
    String fixed = record.control("008").orElse("");
    return fixed.length() >= 38 ? code(fixed.substring(35, 38)) : "";
  }

  private static String code(String text) {
    String letters = text.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String code = letters.length() > 3 ? letters.substring(0, 3) : letters;
    return switch (code) {
      case "und", "zxx", "mul", "", "xxx" -> "";
      case "vn", "vi" -> "vie";
      case "en" -> "eng";
      case "fra", "fr" -> "fre";
      default -> code.length() == 3 ? code : "";
    };
  }

  private static List<Isbn> isbns(MarcRecord record) {
    Map<String, Isbn> out = new LinkedHashMap<>();
    record
        .data("020")
        .limit(MAX_NUMBERS)
        .forEach(f -> {
          boolean set = saysSet(f);
          f.all("a")
              .forEach(a -> Isbn.parse(a, set).ifPresent(i -> out.putIfAbsent(i.number(), i)));
          f.all("z")
              .forEach(z ->
                  Isbn.parse(z, set)
                      .map(i -> new Isbn(i.number(), Isbn.Kind.INVALID))
                      .ifPresent(i -> out.putIfAbsent(i.number(), i)));
        });
    record
        .data("024")
        .filter(f -> f.ind1() == '3')
        .limit(MAX_NUMBERS)
        .flatMap(f -> f.all("a"))
        .forEach(a -> Isbn.parse(a, false).ifPresent(i -> out.putIfAbsent(i.number(), i)));
    return List.copyOf(out.values());
  }

  private static boolean saysSet(DataField field) {
    String words = ' ' + Tokens.fold(field.joined("qbc")) + ' ';
    return words.contains(" bo ") || words.contains(" set ") || words.contains(" tron ");
  }

  private static List<String> ids(MarcRecord record) {
    Set<String> out = new LinkedHashSet<>();
    record.data("010").flatMap(f -> f.all("a")).forEach(a -> id(out, "lccn", a));
    record.data("015").flatMap(f -> f.all("a")).forEach(a -> id(out, "nbn", a));
    if (Level.of(record) == Level.SERIAL) {
      record.data("022").flatMap(f -> f.all("a")).forEach(a -> id(out, "issn", a.replace("-", "")));
    }
    record
        .data("035")
        .flatMap(f -> f.all("a"))
        .filter(a -> a.strip().startsWith("("))
        .forEach(a -> id(out, "035", a));
    return out.stream().limit(MAX_NUMBERS).toList();
  }

  private static void id(Set<String> out, String scheme, String text) {
    String number = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9()-]", "");
    if (number.length() > 3) {
      out.add(scheme + ':' + number);
    }
  }
}
