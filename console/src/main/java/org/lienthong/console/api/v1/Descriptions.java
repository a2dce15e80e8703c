package org.lienthong.console.api.v1;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.console.api.v1.body.CatalogueRecord;
import org.lienthong.console.api.v1.body.DigitalLink;
import org.lienthong.console.api.v1.body.HoldingLibrary;
import org.lienthong.console.api.v1.body.ShelfPlace;
import org.lienthong.console.api.v1.body.SuggestedRecord;
import org.lienthong.console.api.v1.body.SuggestedSearch;
import org.lienthong.console.search.LibraryCopies;
import org.lienthong.console.search.RecordDescription;
import org.lienthong.console.search.RecordDetails;
import org.lienthong.console.search.SearchHelp;
import org.lienthong.core.suggestion.Correction;
import org.lienthong.core.suggestion.Suggestion;
import org.lienthong.core.vocabulary.BookKind;
import org.lienthong.core.vocabulary.TextbookSeries;
import tools.jackson.databind.JsonNode;

/** Turns descriptions for people into objects for programs. */
final class Descriptions {
  private Descriptions() {}

  /** Returns a record as it is in lists. */
  static CatalogueRecord brief(RecordDescription record, Addresses addresses) {
    return of(record, addresses, null, null, null);
  }

  /**
   * Returns a record with everything about it.
   *
   * @param changed when it was changed last
   * @param marc MARC-in-JSON; null when it was not asked for
   */
  static CatalogueRecord whole(
      RecordDetails record, Addresses addresses, Instant changed, @Nullable JsonNode marc) {
    return of(record.brief(), addresses, record, changed, marc);
  }

  private static CatalogueRecord of(
      RecordDescription record,
      Addresses addresses,
      @Nullable RecordDetails details,
      @Nullable Instant changed,
      @Nullable JsonNode marc) {
    return new CatalogueRecord(
        record.id(),
        addresses.record(record.id()),
        addresses.recordPage(record.id()),
        record.title(),
        known(record.responsibility()),
        record.authors(),
        record.year().isEmpty() ? null : Integer.valueOf(record.year()),
        record.material().code(),
        record.book().kind().map(BookKind::code).orElse(null),
        record.book().grades().stream().sorted().toList(),
        record.book().series().stream().map(TextbookSeries::code).toList(),
        record.seriesTitles(),
        record.isbns(),
        record.links().stream().map(l -> new DigitalLink(l.address(), l.text())).toList(),
        record.copies().stream().map(copies -> library(copies, details)).toList(),
        details == null ? null : known(record.imprint()),
        details == null ? null : known(details.edition()),
        details == null ? null : known(record.extent()),
        details == null ? null : details.languages(),
        details == null ? null : record.subjects(),
        details == null ? null : details.contents(),
        details == null ? null : details.summaries(),
        details == null ? null : details.notes(),
        details == null ? null : details.rights(),
        changed == null ? null : changed.toString(),
        marc);
  }

  private static HoldingLibrary library(LibraryCopies copies, @Nullable RecordDetails details) {
    Instant received = details == null ? null : details.received().get(copies.code());
    return new HoldingLibrary(
        copies.code(),
        copies.name(),
        copies.copies(),
        copies.available(),
        received == null ? null : received.toString(),
        details == null ? null : copies.places().stream().map(Descriptions::place).toList());
  }

  private static ShelfPlace place(LibraryCopies.Place place) {
    return new ShelfPlace(
        known(place.room()),
        known(place.shelf()),
        known(place.callNumber()),
        place.copies(),
        place.available(),
        place.notes());
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }

  static SuggestedSearch suggestion(Suggestion suggestion, Addresses addresses) {
    return new SuggestedSearch(
        suggestion.text(),
        suggestion.found().size(),
        suggestion.corrections().stream().map(Descriptions::code).toList(),
        addresses.search(suggestion.text()));
  }

  static SuggestedSearch suggestion(SearchHelp.Shorter shorter, Addresses addresses) {
    return new SuggestedSearch(
        shorter.text(),
        shorter.records(),
        List.of(code(Correction.LEFT_OUT)),
        addresses.search(shorter.text()));
  }

  static String code(Correction correction) {
    return correction.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SuggestedRecord suggested(RecordDescription record, Addresses addresses) {
    return new SuggestedRecord(
        record.id(),
        record.title(),
        addresses.record(record.id()),
        addresses.recordPage(record.id()));
  }
}
