package org.lienthong.console.api.v1;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.api.v1.body.MovedRecord;
import org.lienthong.console.search.CatalogueSearch;
import org.lienthong.core.disclosure.DisclosurePolicy;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.marc.marcjson.MarcJsonWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /records/ID}: one record of the union. */
final class RecordResource implements Resource {
  static final String MARC = "marc";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final CatalogueSearch search;

  RecordResource(CatalogueSearch search) {
    this.search = search;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of(Parameter.INCLUDE);
  }

  @Override
  public Answer get(ApiRequest request) {
    boolean marc =
        request.parameters().someOf(Parameter.INCLUDE, List.of(MARC)).contains(MARC);
    String id = request.variables().getFirst();
    StoredRecord record =
        search
            .record(id)
            .orElseThrow(() ->
                ProblemType.NO_SUCH_RECORD.because(
                    "Mục lục liên hợp không có và chưa từng có biểu ghi này.",
                    "The union catalogue has no such record, and never had one."));
    String successor = record.successor();
    if (record.deleted() && successor != null) {
      return moved(id, successor, request.addresses());
    }
    if (record.deleted()) {
      throw ProblemType.RECORD_DELETED.because(
          "Biểu ghi này đã bị xoá: không còn thư viện nào có tài liệu này.",
          "This record was deleted: no library has the document any more.");
    }
    return Answer.of(
        Descriptions.whole(
            search.describe(record),
            request.addresses(),
            record.datestamp().toString(),
            marc ? marc(record) : null),
        ApiLimits.FRESH_RECORDS);
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

  private static JsonNode marc(StoredRecord record) {
    return JSON.readTree(MarcJsonWriter.toOctets(DisclosurePolicy.disclose(record).marc()));
  }
}
