package org.lienthong.z3950.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.copies.CopyStatus;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/**
 * Copies of a record at one place, read from 852 (MARC 21 holdings), 952 (Koha), 949 and 995 (other
 * systems' item fields, in the layouts that their manuals name). A part that the field does not
 * have is null.
 *
 * @param library the library that has it
 * @param location a department or collection in that library
 * @param items single copies; empty where the field has none
 */
record Holding(
    @Nullable String library,
    @Nullable String location,
    @Nullable String callNumber,
    @Nullable String copyNumber,
    @Nullable String note,
    @Nullable String enumeration,
    List<Item> items) {
  /**
   * One copy.
   *
   * @param due when it is due back; null when it is not on loan
   * @param restriction why it cannot be borrowed, in words; null when it can be
   */
  record Item(String id, boolean available, @Nullable String due, @Nullable String restriction) {}

  static List<Holding> of(MarcRecord record) {
    List<Holding> out = new ArrayList<>();
    record.dataFields().flatMap(Holding::of).forEach(out::add);
    return out;
  }

  private static Stream<Holding> of(DataField field) {
    return switch (field.tag().value()) {
      case "852" -> Stream.of(of852(field));
      case "952" ->
          Stream.of(
              ofItem(
                  field,
                  "a",
                  "c",
                  "o",
                  "t",
                  "z",
                  "h",
                  "p",
                  "q",
                  CopyStatus.ofKoha(field).restriction()));
      case "949" -> Stream.of(ofItem(field, "l", "l", "a", "g", "n", "v", "i", "d", null));
      case "995" -> Stream.of(ofItem(field, "b", "e", "k", "j", "u", "v", "f", "n", null));
      default -> Stream.empty();
    };
  }

  private static Holding of852(DataField field) {
    CopyStatus status = CopyStatus.ofNotes(field);
    List<Item> items = new ArrayList<>();
    field
        .all("p")
        .forEach(barcode ->
            items.add(new Item(barcode, status.isAvailable(), status.due(), status.restriction())));
    return new Holding(
        text(field, "a"),
        text(field, "bc"),
        text(field, "khijlm"),
        text(field, "t"),
        text(field, "z"),
        text(field, "3"),
        items);
  }

  private static Holding ofItem(
      DataField field,
      String library,
      String location,
      String callNumber,
      String copy,
      String note,
      String enumeration,
      String barcode,
      String due,
      @Nullable String restriction) {
    @Nullable String id = text(field, barcode);
    @Nullable String date = text(field, due);
    return new Holding(
        text(field, library),
        text(field, location),
        text(field, callNumber),
        text(field, copy),
        text(field, note),
        text(field, enumeration),
        id == null
            ? List.of()
            : List.of(new Item(id, date == null && restriction == null, date, restriction)));
  }

  private static @Nullable String text(DataField field, String codes) {
    String joined = field.joined(codes).strip();
    return joined.isEmpty() ? null : joined;
  }
}
