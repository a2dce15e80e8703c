package org.lienthong.console.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;
import org.lienthong.marc.Subfield;

/** The subject headings of a record, each once, whatever its letter case. */
final class SubjectHeadings {
  private static final String[] TAGS = {"650", "651", "600", "610", "611", "630", "653"};
  private static final String NAME = "abcdqt";
  private static final String SUBDIVISIONS = "vxyz";

  /** Spreadsheets have all keywords in one cell. */
  private static final Pattern BETWEEN_KEYWORDS = Pattern.compile(";");

  private SubjectHeadings() {}

  /** Returns them in the order of the tags; subdivisions follow dashes. */
  static List<String> of(MarcRecord record) {
    Map<String, String> out = new LinkedHashMap<>();
    Stream.of(TAGS)
        .flatMap(record::data)
        .flatMap(SubjectHeadings::of)
        .filter(heading -> !heading.isEmpty())
        .forEach(heading -> out.putIfAbsent(VietnameseText.foldedHeading(heading), heading));
    return List.copyOf(out.values());
  }

  private static Stream<String> of(DataField field) {
    if (field.tag().is("653")) {
      return field.all("a").flatMap(BETWEEN_KEYWORDS::splitAsStream).map(ShownText::of);
    }
    StringJoiner heading = new StringJoiner(" – ");
    heading.add(ShownText.of(field, NAME));
    for (Subfield part : field.subfields()) {
      if (SUBDIVISIONS.indexOf(part.code()) >= 0) {
        heading.add(ShownText.of(part.data()));
      }
    }
    return Stream.of(heading.toString());
  }
}
