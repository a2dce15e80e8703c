package org.lienthong.z3950.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.query.Query;
import org.lienthong.z3950.apdu.ElementSetNames;
import org.lienthong.z3950.apdu.InitOption;
import org.lienthong.z3950.apdu.OtherInformation;
import org.lienthong.z3950.apdu.PresentRequest.Range;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.Records;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;

/** The Search service, Z39.50-2003 §3.2.2. */
final class SearchService {
  /** The name of the result set that every client has. */
  static final String DEFAULT_SET = "default";

  private final Backend backend;
  private final ResultSets sets;
  private final ConnectionMemory memory;

  SearchService(Backend backend, ResultSets sets, ConnectionMemory memory) {
    this.backend = backend;
    this.sets = sets;
    this.memory = memory;
  }

  SearchResponse search(SearchRequest request, NegotiatedOptions agreement) {
    try {
      FoundSet found = find(request, agreement);
      List<OtherInformation> counts = counts(request, found, agreement);
      sets.put(request.resultSetName(), found);
      return found(request, found, agreement).with(counts);
    } catch (RefusedException refused) {
      // After a failed search no set of its name exists (§3.2.2.1.3).
      if (request.replaceIndicator()) {
        sets.remove(request.resultSetName());
      }
      return failed(request, refused.refusal());
    }
  }

  private FoundSet find(SearchRequest request, NegotiatedOptions agreement) {
    String name = request.resultSetName();
    if (!agreement.has(InitOption.NAMED_RESULT_SETS) && !name.equalsIgnoreCase(DEFAULT_SET)) {
      throw Diagnostic.RESULT_SET_NAMING_UNSUPPORTED.about(name).asException();
    }
    sets.check(name, request.replaceIndicator());
    if (Databases.isExplain(request.databaseNames())) {
      return new ExplainDatabase(backend.libraries()).search(request.query());
    }
    Databases databases = Databases.of(request.databaseNames(), backend.libraries());
    Query query = new QueryReader(agreement, sets, databases).read(request.query());
    return new SearchedSet(
        databases,
        query,
        backend.index().search(databases.catalogues(), query, QueryReader.order(request.query())),
        backend.store());
  }

  private List<OtherInformation> counts(
      SearchRequest request, FoundSet found, NegotiatedOptions agreement) {
    return found instanceof SearchedSet searched
        ? new OperandCounts(backend.index(), sets, agreement).of(request.query(), searched)
        : List.of();
  }

  /** Returns the response with records: all of a small set, some of a medium one. */
  private SearchResponse found(SearchRequest request, FoundSet found, NegotiatedOptions agreement) {
    long size = found.size();
    if (size > 0 && size <= request.smallSetUpperBound()) {
      return piggyback(request, found, (int) size, request.smallSetElementSetNames(), agreement);
    }
    int wanted = (int) Math.min(size, Math.max(0, request.mediumSetPresentNumber()));
    if (size < request.largeSetLowerBound() && wanted > 0) {
      return piggyback(request, found, wanted, request.mediumSetElementSetNames(), agreement);
    }
    return response(request, size, 0, size > 0 ? 1 : 0, null, null);
  }

  private SearchResponse piggyback(
      SearchRequest request,
      FoundSet found,
      int count,
      @Nullable ElementSetNames names,
      NegotiatedOptions agreement) {
    RequestedForm wanted =
        RequestedForm.of(request.preferredRecordSyntax(), names, agreement.charsets().records());
    try {
      PresentBatch batch =
          PresentBatch.collect(
              new RecordStream(found, List.of(new Range(1, count)), wanted),
              Sizes.of(agreement),
              memory);
      int sent = batch.records().size();
      return response(
          request,
          found.size(),
          sent,
          sent < found.size() ? sent + 1L : 0,
          batch.complete() ? PresentResponse.SUCCESS : PresentResponse.PARTIAL_2,
          new Records.ResponseRecords(batch.records()));
    } catch (RefusedException refused) {
      // The search succeeded; only its records are not available (§3.2.2.1.9).
      return response(
          request,
          found.size(),
          0,
          1,
          PresentResponse.FAILURE,
          Diagnostics.records(refused.refusal()));
    }
  }

  private static SearchResponse response(
      SearchRequest request,
      long count,
      int returned,
      long next,
      @Nullable Integer presentStatus,
      @Nullable Records records) {
    return new SearchResponse(
        request.referenceId(),
        count,
        returned,
        next,
        true,
        null,
        presentStatus,
        records,
        List.of(),
        List.of());
  }

  private static SearchResponse failed(SearchRequest request, Refusal refusal) {
    return new SearchResponse(
        request.referenceId(),
        0,
        0,
        0,
        false,
        SearchResponse.RESULT_SET_NONE,
        null,
        Diagnostics.records(refusal),
        List.of(),
        List.of());
  }
}
