package org.lienthong.core.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.accesspoint.AccessPoint.Kind;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.core.text.Word;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;
import org.lienthong.marc.Field;
import org.lienthong.marc.MarcPath;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** What a record has in each access point, read from its fields whenever somebody asks. */
record ReferenceRecord(StoredRecord stored, MarcRecord marc) {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  /** A word of a field, in the forms that it can be found by, and as it is written. */
  record Form(String folded, String marked, String written) {}

  static ReferenceRecord of(StoredRecord stored) {
    return new ReferenceRecord(stored, stored.marc());
  }

  /** Returns the words of each field that feeds an access point of texts. */
  List<List<Form>> fields(AccessPoint point) {
    return fed(point).flatMap(this::texts).map(ReferenceRecord::forms).toList();
  }

  private static Stream<AccessPoint> fed(AccessPoint point) {
    return point == AccessPoint.ANY
        ? Arrays.stream(AccessPoint.values()).filter(p -> p != AccessPoint.ANY)
        : Stream.of(point);
  }

  private Stream<String> texts(AccessPoint point) {
    return point.paths().stream().flatMap(path -> path.texts(marc));
  }

  static List<Form> forms(String text) {
    List<Form> out = new ArrayList<>();
    for (Word word : VietnameseText.words(VietnameseText.clean(text))) {
      String marked = VietnameseText.marked(word.text());
      String written = VietnameseText.toned(word.text());
      VietnameseText.words(VietnameseText.folded(word.text()))
          .forEach(part -> out.add(new Form(part.text(), marked, written)));
    }
    return out;
  }

  /** Returns the whole fields and the subfields, folded: what a term can be exactly. */
  List<String> wholes(AccessPoint point) {
    return fed(point)
        .flatMap(p -> Stream.concat(texts(p), p.paths().stream().flatMap(this::subfields)))
        .map(VietnameseText::foldedHeading)
        .toList();
  }

  private Stream<String> subfields(MarcPath path) {
    return marc.fields().stream()
        .filter(field -> path.covers(field.tag()))
        .flatMap(field ->
            field instanceof DataField data ? data.subfields().stream() : Stream.<Subfield>empty())
        .filter(s -> path.codes().isEmpty() || path.codes().indexOf(s.code()) >= 0)
        .map(Subfield::data);
  }

  /** Returns the headings as people read them. */
  List<String> headings(AccessPoint point) {
    Stream<String> raw =
        fed(point)
            .flatMap(p -> p.paths().stream())
            .flatMap(path ->
                marc.fields().stream()
                    .filter(f -> path.covers(f.tag()))
                    .map(f -> display(f, path)));
    return raw.map(t -> t.replaceFirst("( \\+|[ /:;,=])*\\.?$", "").strip())
        .filter(t -> !t.isEmpty())
        .distinct()
        .toList();
  }

  private static String display(Field field, MarcPath path) {
    return switch (field) {
      case ControlField control -> control.data();
      case DataField data -> data.joined(path.codes());
    };
  }

  /** Returns the values of an access point that is no text, in their normal form. */
  List<String> codes(AccessPoint point) {
    if (point == AccessPoint.LANGUAGE) {
      return data("041").flatMap(f -> f.all("ad")).map(t -> code(point, t)).toList();
    }
    if (point == AccessPoint.HOLDING_LIBRARY) {
      Stream<String> own =
          stored.catalogue().equals(Catalogue.UNION) ? Stream.of() : Stream.of(stored.catalogue());
      return Stream.concat(data("852").flatMap(f -> f.all("a")), own)
          .map(t -> code(point, t))
          .toList();
    }
    Stream<String> raw =
        point.kind() == Kind.CALL_NUMBER
            ? texts(point)
            : Stream.concat(point.paths().stream().flatMap(this::subfields), control(point));
    return raw.map(t -> code(point, t)).filter(t -> !t.isEmpty()).toList();
  }

  private Stream<DataField> data(String tag) {
    return marc.data(tag);
  }

  private Stream<String> control(AccessPoint point) {
    return point.paths().stream().flatMap(path -> marc.control(path.tag()).stream());
  }

  /** Returns a code in its normal form. */
  static String code(AccessPoint point, String text) {
    return switch (point.kind()) {
      case STANDARD_NUMBER -> text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
      case CALL_NUMBER -> VietnameseText.folded(text).replaceAll("[/\\s]", "");
      case TEXT, IDENTIFIER, YEAR, DATE -> VietnameseText.folded(text).strip();
    };
  }

  /** Returns the years or days, the one to sort by first. */
  List<Integer> numbers(AccessPoint point) {
    return switch (point) {
      case DATE ->
          Stream.of("260", "264")
              .flatMap(this::data)
              .flatMap(f -> f.all("c"))
              .flatMap(t -> YEAR.matcher(t).results())
              .map(found -> Integer.valueOf(found.group()))
              .toList();
      case DATE_MODIFIED ->
          marc.control("005").stream()
              .filter(t -> t.matches("\\d{8}.*"))
              .map(t -> Integer.valueOf(t.substring(0, 8)))
              .toList();
      default -> List.of();
    };
  }

  /** Returns the terms to count and sort by, each with how it is shown. */
  List<Facet.Value> values(AccessPoint point) {
    return switch (point.kind()) {
      case TEXT -> headings(point).stream().map(ReferenceRecord::heading).distinct().toList();
      case YEAR, DATE ->
          numbers(point).stream()
              .map(String::valueOf)
              .distinct()
              .map(ReferenceRecord::same)
              .toList();
      case IDENTIFIER, STANDARD_NUMBER, CALL_NUMBER ->
          codes(point).stream().distinct().map(ReferenceRecord::same).toList();
    };
  }

  private static Facet.Value heading(String display) {
    return new Facet.Value(VietnameseText.foldedHeading(display), display, 1);
  }

  private static Facet.Value same(String term) {
    return new Facet.Value(term, term, 1);
  }

  /** Says whether it has anything in an access point. */
  boolean has(AccessPoint point) {
    return point.kind() == Kind.TEXT
        ? fields(point).stream().anyMatch(words -> !words.isEmpty())
        : !values(point).isEmpty();
  }
}
