package org.lienthong.console.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lienthong.marc.DataField;
import org.lienthong.marc.MarcRecord;

/**
 * A digital resource that a record links to (856).
 *
 * @param address where it is
 * @param title what it is called; the host when the record does not say
 * @param format of the file, as the record says; empty when it does not
 * @param note what the record says about it; empty when it says nothing
 * @param related whether it is about the thing described rather than the thing itself
 */
public record DigitalResource(
    WebAddress address, String title, String format, String note, boolean related) {
  /** Returns the resources of a record; those whose address may not be shown are left out. */
  public static List<DigitalResource> of(MarcRecord record) {
    return record.data("856").flatMap(DigitalResource::of).distinct().toList();
  }

  private static Stream<DigitalResource> of(DataField field) {
    return field
        .all("u")
        .flatMap(u -> WebAddress.of(u).stream())
        .map(address ->
            new DigitalResource(
                address,
                title(field).orElse(address.host()),
                ShownText.of(field, "q"),
                ShownText.of(field, "z"),
                field.ind2() == '2'));
  }

  private static Optional<String> title(DataField field) {
    return Stream.of("y", "3")
        .map(code -> ShownText.of(field, code))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
