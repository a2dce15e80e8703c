package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.export.QrCodeDrawing;
import org.lienthong.console.export.RecordFile;
import org.lienthong.console.search.CatalogueRecords;
import org.lienthong.console.search.RecordLookup;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.http.HttpRefusal;
import org.lienthong.marc.MalformedRecordException;
import org.lienthong.marc.iso2709.RecordTooLongException;

/**
 * The pages of a record of the union, for life: {@code /record/ID}; its files {@code
 * /record/ID.mrc} and so on by {@link RecordFile}; {@code /record/ID/marc}, {@code /record/ID/card}
 * to print, and {@code /record/ID/qr.svg}. A record that was merged sends to the same page of its
 * successor; one that was deleted says so (410).
 */
final class RecordPage implements Page {
  private final CatalogueRecords records;
  private final Templates templates;

  RecordPage(CatalogueRecords records, Templates templates) {
    this.records = records;
    this.templates = templates;
  }

  /**
   * What is asked for.
   *
   * @param id of the record
   * @param rest of the path: a dot and the ending of a file, a slash and a page, or nothing
   */
  private record Asked(String id, String rest) {
    static Asked of(Visit visit) {
      String path = String.join("/", visit.rest());
      int end = path.indexOf('/') < 0 ? path.lastIndexOf('.') : path.indexOf('/');
      return end < 0 ? new Asked(path, "") : new Asked(path.substring(0, end), path.substring(end));
    }
  }

  @Override
  public PageAnswer get(Visit visit) {
    Asked asked = Asked.of(visit);
    return switch (records.find(asked.id())) {
      case RecordLookup.Found(StoredRecord record) -> answer(record, asked.rest(), visit.frame());
      case RecordLookup.Moved(String successor) ->
          PageAnswer.redirect(
              HttpStatus.MOVED_PERMANENTLY_301,
              visit.frame().to("/record/" + successor + asked.rest()));
      case RecordLookup.Deleted(var when) ->
          missing(visit.frame(), HttpStatus.GONE_410, "missing.deleted", Dates.day(visit, when));
      case RecordLookup.Unknown() ->
          missing(visit.frame(), HttpStatus.NOT_FOUND_404, "missing.unknown", "");
    };
  }

  private PageAnswer missing(Frame frame, int status, String key, String day) {
    return templates
        .page("missing", frame, Map.of("title", frame.t(key), "day", day))
        .withStatus(status);
  }

  private PageAnswer answer(StoredRecord record, String rest, Frame frame) {
    RecordView view = RecordView.of(record, records, frame);
    return switch (rest) {
      case "" ->
          templates.page(
              "record", frame, Map.of("view", view, "related", records.related(view.details())));
      case "/marc" ->
          templates.page(
              "marcview",
              frame,
              Map.of("view", view, "rows", MarcRow.of(records, records.fields(record), frame)));
      case "/card" ->
          templates.page("card", frame, Map.of("view", view, "card", CatalogueCard.of(view)));
      case "/qr.svg" ->
          PageAnswer.file(
              "image/svg+xml", QrCodeDrawing.of(view.reference().address()).getBytes(UTF_8));
      default -> file(record, view, rest);
    };
  }

  private static PageAnswer file(StoredRecord record, RecordView view, String rest) {
    Optional<RecordFile> file =
        rest.startsWith(".") ? RecordFile.named(rest.substring(1)) : Optional.empty();
    RecordFile format = file.orElseThrow(Page::unknown);
    return new PageAnswer(
        HttpStatus.OK_200,
        format.type(),
        octets(format, record, view),
        Map.of(
            HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"" + record.id() + rest + "\""));
  }

  /**
   * Makes a file.
   *
   * @throws HttpRefusal when the record does not fit into it
   */
  static byte[] octets(RecordFile format, StoredRecord record, RecordView view) {
    try {
      return format.of(record, view.reference());
    } catch (RecordTooLongException | MalformedRecordException e) {
      throw new HttpRefusal(
          HttpStatus.NOT_ACCEPTABLE_406,
          "Biểu ghi này quá dài đối với " + format.title() + ". Hãy tải MARCXML",
          "This record is too long for " + format.title() + ". Download MARCXML instead");
    }
  }
}
