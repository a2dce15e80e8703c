package org.lienthong.marc.crosswalk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/**
 * A record in the fifteen elements of Dublin Core, by the Library of Congress crosswalk "MARC to
 * Dublin Core". Our choices where it is open: 1XX are creators and 7XX contributors, dates are
 * years, languages codes, types those of DCMI.
 */
final class DublinCore {
  private final Map<DcElement, List<Statement>> statements = new EnumMap<>(DcElement.class);

  /**
   * One text of an element.
   *
   * @param refinement the {@code dcterms} term that refines the element; null for none
   */
  record Statement(String text, @Nullable String refinement) {}

  private DublinCore() {}

  /** Returns the statements of {@code record}. */
  static DublinCore of(MarcRecord record) {
    DublinCore made = new DublinCore();
    record.dataFields().forEach(made::take);
    FieldTexts.year(record).ifPresent(year -> made.add(DcElement.DATE, "issued", year));
    made.add(DcElement.TYPE, ResourceType.of(record.leader()).dcmi());
    FieldTexts.languages(record).forEach(code -> made.add(DcElement.LANGUAGE, code));
    return made;
  }

  /** Returns the texts of an element in the record's order, each once. */
  List<String> texts(DcElement element) {
    return statements(element).stream().map(Statement::text).toList();
  }

  /** Returns the statements of an element in the record's order, each text once. */
  List<Statement> statements(DcElement element) {
    return statements.getOrDefault(element, List.of());
  }

  private void add(DcElement element, String text) {
    add(element, null, text);
  }

  private void add(DcElement element, @Nullable String refinement, String text) {
    if (text.isBlank()) {
      return;
    }
    List<Statement> known = statements.computeIfAbsent(element, _ -> new ArrayList<>(2));
    if (known.stream().noneMatch(s -> s.text().equals(text))) {
      known.add(new Statement(text, refinement));
    }
  }

  private void take(DataField field) {
    String tag = field.tag().value();
    switch (tag.charAt(0)) {
      case '0' -> identifier(tag, field);
      case '1' -> add(DcElement.CREATOR, name(field));
      case '2' -> described(tag, field);
      case '3' -> extent(tag, field);
      case '4', '8' -> series(tag, field);
      case '5' -> note(tag, field);
      case '6' -> subject(tag, field);
      case '7' -> added(tag, field);
      default -> {}
    }
  }

  private void identifier(String tag, DataField field) {
    switch (tag) {
      case "020" ->
          field
              .all("a")
              .flatMap(text -> FieldTexts.standardNumber(text, 10, 13).stream())
              .forEach(isbn -> add(DcElement.IDENTIFIER, "URN:ISBN:" + isbn));
      case "022" ->
          field
              .all("a")
              .flatMap(text -> FieldTexts.standardNumber(text, 8).stream())
              .map(n -> n.substring(0, 4) + "-" + n.substring(4))
              .forEach(issn -> add(DcElement.IDENTIFIER, "URN:ISSN:" + issn));
      case "024" -> field.all("a").forEach(text -> add(DcElement.IDENTIFIER, text.strip()));
      default -> {}
    }
  }

  private void described(String tag, DataField field) {
    switch (tag) {
      case "245" -> add(DcElement.TITLE, FieldTexts.trimmed(field, "abfgknps"));
      case "246" -> add(DcElement.TITLE, "alternative", FieldTexts.trimmed(field, "abfgnp"));
      case "260", "264" -> add(DcElement.PUBLISHER, FieldTexts.trimmed(field, "b"));
      default -> {}
    }
  }

  private void extent(String tag, DataField field) {
    if (tag.equals("300")) {
      add(DcElement.FORMAT, "extent", FieldTexts.trimmed(field, "abcefg"));
    }
  }

  private void series(String tag, DataField field) {
    switch (tag) {
      case "440", "490", "800", "810", "811", "830" ->
          add(DcElement.RELATION, "isPartOf", FieldTexts.trimmed(field, "anptv"));
      case "856" -> {
        field.all("u").forEach(url -> add(DcElement.IDENTIFIER, url.strip()));
        field.all("q").forEach(type -> add(DcElement.FORMAT, type.strip()));
      }
      default -> {}
    }
  }

  private void note(String tag, DataField field) {
    DcElement element =
        switch (tag) {
          case "506", "540" -> DcElement.RIGHTS;
          case "530" -> DcElement.RELATION;
          case "534" -> DcElement.SOURCE;
          case "541", "546", "561", "583", "590" -> null;
          default -> DcElement.DESCRIPTION;
        };
    if (element != null) {
      add(element, refinement(tag), joined(visible(field), " "));
    }
  }

  private static @Nullable String refinement(String tag) {
    return switch (tag) {
      case "505" -> "tableOfContents";
      case "520" -> "abstract";
      case "521" -> "audience";
      case "506" -> "accessRights";
      case "648" -> "temporal";
      case "651", "662", "751", "752" -> "spatial";
      case "773" -> "isPartOf";
      case "780" -> "replaces";
      case "785" -> "isReplacedBy";
      default -> null;
    };
  }

  /** Returns the subfields with letters as codes, which are for people; digits are for machines. */
  private static Stream<Subfield> visible(DataField field) {
    return field.subfields().stream().filter(s -> s.code() > '9');
  }

  private void subject(String tag, DataField field) {
    DcElement element =
        switch (tag) {
          case "600", "610", "611", "630", "647", "650", "653", "654", "690", "691" ->
              DcElement.SUBJECT;
          case "648", "651", "662" -> DcElement.COVERAGE;
          case "655" -> DcElement.TYPE;
          default -> null;
        };
    if (element != null) {
      add(element, refinement(tag), heading(tag, field));
    }
  }

  /**
   * Returns a heading, with double hyphens before subdivisions; each {@code $a} of 653 is a
   * separate word.
   */
  private String heading(String tag, DataField field) {
    if (tag.equals("653")) {
      field.all("a").map(FieldTexts::trimmed).forEach(word -> add(DcElement.SUBJECT, word));
      return "";
    }
    Stream<Subfield> parts =
        field.subfields().stream().filter(s -> Character.isLetter(s.code()) && s.code() != 'w');
    StringBuilder out = new StringBuilder();
    parts.forEach(part ->
        out.append(out.isEmpty() ? "" : "vxyz".indexOf(part.code()) >= 0 ? "--" : " ")
            .append(part.data().strip()));
    return FieldTexts.unstopped(out.toString());
  }

  private void added(String tag, DataField field) {
    switch (tag) {
      case "700", "710", "711", "720" -> {
        if (field.first('t').isPresent()) {
          add(DcElement.RELATION, FieldTexts.trimmed(field, "abcdnpqt"));
        } else {
          add(DcElement.CONTRIBUTOR, name(field));
        }
      }
      case "751", "752" -> add(DcElement.COVERAGE, refinement(tag), joined(visible(field), "--"));
      case "786" -> add(DcElement.SOURCE, FieldTexts.trimmed(field, "ot"));
      case "730", "740" -> add(DcElement.RELATION, FieldTexts.trimmed(field, "anp"));
      default -> {
        if (tag.compareTo("760") >= 0 && tag.compareTo("787") <= 0) {
          add(DcElement.RELATION, refinement(tag), FieldTexts.trimmed(field, "ot"));
        }
      }
    }
  }

  private static String name(DataField field) {
    return FieldTexts.trimmed(field, "abcdnq");
  }

  private static String joined(Stream<Subfield> parts, String separator) {
    return String.join(separator, parts.map(s -> s.data().strip()).toList());
  }
}
