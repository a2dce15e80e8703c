package org.lienthong.console.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.export.RecordFile;
import org.lienthong.console.search.CatalogueRecords;
import org.lienthong.console.search.RecordLookup;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.http.HttpRefusal;

/**
 * unAPI version 1, from which reference managers take the record of a page: {@code /unapi} lists
 * formats, {@code ?id=ID} those of a record, {@code ?id=ID&format=NAME} gives the record.
 */
final class UnapiPage implements Page {
  private static final String TYPE = "application/xml;charset=utf-8";

  private final CatalogueRecords records;

  UnapiPage(CatalogueRecords records) {
    this.records = records;
  }

  @Override
  public PageAnswer get(Visit visit) {
    String id = visit.whole().value("id");
    if (id.isEmpty()) {
      return PageAnswer.file(TYPE, formats("").getBytes(UTF_8));
    }
    String format = visit.value("format");
    return switch (records.find(id)) {
      case RecordLookup.Found(StoredRecord record) -> answer(record, format, visit.frame());
      case RecordLookup.Moved(String successor) ->
          PageAnswer.redirect(
              HttpStatus.MOVED_PERMANENTLY_301,
              visit.frame().to("/unapi?id=" + successor)
                  + (format.isEmpty() ? "" : "&format=" + named(format).unapiName()));
      case RecordLookup.Deleted _, RecordLookup.Unknown _ ->
          throw new HttpRefusal(
              HttpStatus.NOT_FOUND_404, "Không có biểu ghi này", "There is no such record");
    };
  }

  private PageAnswer answer(StoredRecord record, String format, Frame frame) {
    if (format.isEmpty()) {
      return PageAnswer.file(TYPE, formats(record.id()).getBytes(UTF_8))
          .withStatus(HttpStatus.MULTIPLE_CHOICES_300);
    }
    RecordFile file = named(format);
    return PageAnswer.file(
        file.type(), RecordPage.octets(file, record, RecordView.of(record, records, frame)));
  }

  private static RecordFile named(String format) {
    Optional<RecordFile> file =
        Arrays.stream(RecordFile.values()).filter(f -> f.unapiName().equals(format)).findFirst();
    return file.orElseThrow(() ->
        new HttpRefusal(
            HttpStatus.NOT_ACCEPTABLE_406, "Không có định dạng này", "There is no such format"));
  }

  /** Ids of the union are letters and digits. */
  private static String formats(String id) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<formats");
    out.append(id.isEmpty() ? "" : " id=\"" + id + "\"").append(">\n");
    for (RecordFile file : RecordFile.values()) {
      out.append("<format name=\"").append(file.unapiName());
      out.append("\" type=\"").append(file.type().replaceFirst(";.*", "")).append("\"/>\n");
    }
    return out.append("</formats>\n").toString();
  }
}
