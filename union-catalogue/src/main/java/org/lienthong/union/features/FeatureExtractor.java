package org.lienthong.union.features;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lienthong.core.vocabulary.LanguageCode;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/** Extracts match features from records. Pure: equal records have equal features. */
public final class FeatureExtractor {
  /** Changes with every change of the features that records get. */
  public static final int VERSION = 6;

  private static final int MAX_NUMBERS = 8;

  /** Fields that hold a title when 245 has none, the best first. */
  private static final List<String> OTHER_TITLES = List.of("242", "130", "240");

  private static final DataField NO_TITLE = DataField.of("245", "  ");

  private FeatureExtractor() {}

  /** Returns the features of a record; one without a title has an empty title. */
  public static MatchFeatures extract(MarcRecord marc) {
    Fields record = new Fields(marc);
    DataField field = titleField(record);
    Responsibility said = Responsibility.split(field);
    Title title =
        Elsewhere.complete(TitleParser.parse(new TitleScan(said.title(), "abnpkg")), record);
    Extent extent = extent(record);
    if (title.volume().isEmpty() && !extent.volume().isEmpty()) {
      title = title.withVolume(extent.volume());
    }
    if (title.volume().isEmpty()) {
      title = title.withVolume(volumeAfter(said.statements()));
    }
    if (title.volume().isEmpty()) {
      title = title.withVolume(Qualifiers.volume(record));
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

  private static String volumeAfter(List<String> statements) {
    return statements.isEmpty() ? "" : VolumeParser.atEndOf(statements.getLast());
  }

  private static DataField titleField(Fields record) {
    for (DataField field : record.of("245")) {
      if (field.first('a').isPresent() || field.first('b').isPresent()) {
        return field;
      }
    }
    for (String tag : OTHER_TITLES) {
      List<DataField> other = record.of(tag);
      if (!other.isEmpty()) {
        return other.getFirst();
      }
    }
    return NO_TITLE;
  }

  private static Edition edition(Fields record) {
    List<DataField> fields = record.of("250");
    String statement = fields.isEmpty() ? "" : fields.getFirst().joined("ab").strip();
    if (!statement.isEmpty()) {
      return EditionParser.parse(statement);
    }
    return EditionElsewhere.find(record);
  }

  private static List<String> imprint(Fields record) {
    List<String> out = new ArrayList<>();
    for (DataField field : record.all()) {
      if (field.tag().is("260") || (field.tag().is("264") && field.ind2() != '4')) {
        out.addAll(Fields.all(field, "b"));
      }
    }
    return out;
  }

  private static Extent extent(Fields record) {
    List<DataField> fields = record.of("300");
    if (fields.isEmpty()) {
      return Extent.NONE;
    }
    DataField first = fields.getFirst();
    return Extent.parse(first.joined("a"), first.joined("abc"));
  }

  private static String language(Fields record) {
    String named = code(record.first("041", 'a'));
    if (!named.isEmpty()) {
      return named;
    }
    String fixed = record.control("008");
    return fixed.length() >= 38 ? code(fixed.substring(35, 38)) : "";
  }

  private static String code(String text) {
    String letters = only(text.toLowerCase(Locale.ROOT), "");
    String code = letters.length() > 3 ? letters.substring(0, 3) : letters;
    return switch (code) {
      case "und", "zxx", "mul", "", "xxx" -> "";
      default -> {
        String known = LanguageCode.of(code);
        yield known.length() == 3 ? known : "";
      }
    };
  }

  /** Keeps Latin letters and the characters of {@code more}. */
  private static String only(String text, String more) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || more.indexOf(c) >= 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static List<Isbn> isbns(Fields record) {
    Map<String, Isbn> out = new LinkedHashMap<>();
    for (DataField field : some(record.of("020"))) {
      boolean set = Qualifiers.saysSet(field);
      for (String a : Fields.all(field, "a")) {
        Isbn.parse(a, set).ifPresent(i -> out.putIfAbsent(i.number(), i));
      }
      for (String z : Fields.all(field, "z")) {
        Isbn.parse(z, set)
            .map(i -> new Isbn(i.number(), Isbn.Kind.INVALID))
            .ifPresent(i -> out.putIfAbsent(i.number(), i));
      }
    }
    List<DataField> codes = record.of("024").stream().filter(f -> f.ind1() == '3').toList();
    for (DataField field : some(codes)) {
      for (String a : Fields.all(field, "a")) {
        Isbn.parse(a, false).ifPresent(i -> out.putIfAbsent(i.number(), i));
      }
    }
    return List.copyOf(out.values());
  }

  private static List<DataField> some(List<DataField> fields) {
    return fields.size() > MAX_NUMBERS ? fields.subList(0, MAX_NUMBERS) : fields;
  }

  private static List<String> ids(Fields record) {
    Set<String> out = new LinkedHashSet<>();
    numbers(record, "010").forEach(a -> id(out, "lccn", a));
    numbers(record, "015").forEach(a -> id(out, "nbn", a));
    if (Level.of(record) == Level.SERIAL) {
      numbers(record, "022").forEach(a -> id(out, "issn", a.replace("-", "")));
    }
    for (String number : numbers(record, "035")) {
      if (number.strip().startsWith("(")) {
        id(out, "035", number);
      }
    }
    return out.stream().limit(MAX_NUMBERS).toList();
  }

  private static List<String> numbers(Fields record, String tag) {
    List<String> out = new ArrayList<>(2);
    for (DataField field : record.of(tag)) {
      out.addAll(Fields.all(field, "a"));
    }
    return out;
  }

  private static void id(Set<String> out, String scheme, String text) {
    String number = only(text.toLowerCase(Locale.ROOT), "0123456789()-");
    if (number.length() > 3) {
      out.add(scheme + ':' + number);
    }
  }
}
