package org.lienthong.console.reader;

import java.util.List;
import org.lienthong.console.search.CatalogueRecords;
import org.lienthong.console.search.ShownText;
import org.lienthong.console.search.SourcedField;
import org.lienthong.core.store.RecordRef;
import org.lienthong.core.text.VietnameseText;
import org.lienthong.marc.ControlField;
import org.lienthong.marc.DataField;

/**
 * A field of a record in the view of its fields.
 *
 * @param tag its tag
 * @param name what fields of this tag have
 * @param indicators two characters, {@code #} for a blank; empty for a control field
 * @param parts its subfields; one without a code for a control field
 * @param source where it came from, in words
 */
public record MarcRow(String tag, String name, String indicators, List<Part> parts, String source) {
  /**
   * A subfield.
   *
   * @param code empty for the data of a control field
   * @param text without characters that are not visible
   */
  public record Part(String code, String text) {}

  /** Copies the list. */
  public MarcRow {
    parts = List.copyOf(parts);
  }

  static List<MarcRow> of(CatalogueRecords records, List<SourcedField> fields, Frame frame) {
    return fields.stream().map(field -> of(records, field, frame)).toList();
  }

  private static MarcRow of(CatalogueRecords records, SourcedField sourced, Frame frame) {
    String tag = sourced.field().tag().value();
    String source = source(records, sourced, frame);
    return switch (sourced.field()) {
      case ControlField control ->
          new MarcRow(
              tag,
              name(tag, frame),
              "",
              List.of(new Part("", VietnameseText.clean(control.data()))),
              source);
      case DataField data ->
          new MarcRow(
              tag,
              name(tag, frame),
              ("" + data.ind1() + data.ind2()).replace(' ', '#'),
              data.subfields().stream()
                  .map(s -> new Part(String.valueOf(s.code()), ShownText.whole(s.data())))
                  .toList(),
              source);
    };
  }

  private static String source(CatalogueRecords records, SourcedField field, Frame frame) {
    RecordRef source = field.source();
    return switch (field.origin()) {
      case MEMBER -> source == null ? "" : records.libraryName(source.library());
      case UNION -> frame.t("source.union");
      case PINNED -> frame.t("source.pinned");
      case UNKNOWN -> "";
    };
  }

  /** Returns the name of a tag; for a rare tag that of its hundred. */
  private static String name(String tag, Frame frame) {
    for (String key : List.of("marc." + tag, "marc." + tag.charAt(0) + "xx")) {
      if (frame.texts().has(key)) {
        return frame.t(key);
      }
    }
    return "";
  }
}
