package org.lienthong.console.api.v1;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.api.v1.body.MovedRecord;
import org.lienthong.console.search.CatalogueRecords;
import org.lienthong.console.search.RecordLookup;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.marcjson.MarcJsonWriter;
import tools.jackson.databind.json.JsonMapper;

/** {@code /records/ID}: one record of the union. */
final class RecordResource implements Resource {
  static final String MARC = "marc";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CatalogueRecords records;

  RecordResource(CatalogueRecords records) {
    this.records = records;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.INCLUDE);
  }

  @Override
  public Answer get(ApiRequest request) {
    boolean marc = request.parameters().someOf(Parameter.INCLUDE, List.of(MARC)).contains(MARC);
    String id = request.variables().getFirst();
    return switch (records.find(id)) {
      case RecordLookup.Found(StoredRecord record) ->
          Answer.of(
              Descriptions.whole(
                  records.details(record),
                  request.addresses(),
                  record.datestamp(),
                  marc ? JSON.readTree(MarcJsonWriter.toOctets(record.marc())) : null),
              ApiLimits.FRESH_RECORDS);
      case RecordLookup.Moved(String successor) -> moved(id, successor, request.addresses());
      case RecordLookup.Deleted(Instant when) -> throw deleted(when);
      case RecordLookup.Unknown() ->
          throw ProblemType.NO_SUCH_RECORD.because(
              "Mục lục liên hợp không có và chưa từng có biểu ghi này.",
              "The union catalogue has no such record, and never had one.");
    };
  }

  /** A decision may part the records again, so that the redirection is not for ever. */
  private static Answer moved(String id, String successor, Addresses addresses) {
    String address = addresses.record(successor);
    return new Answer(
        HttpStatus.MOVED_PERMANENTLY_301,
        new MovedRecord(id, successor, address),
        ApiLimits.FRESH_RECORDS,
        Map.of(HttpHeader.LOCATION, address));
  }

  private static ProblemException deleted(Instant when) {
    String day = when.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return ProblemType.RECORD_DELETED.because(
        "Biểu ghi này đã bị xoá ngày " + day + ": không còn thư viện nào có tài liệu này.",
        "This record was deleted on " + day + ": no library has the document any more.");
  }
}
