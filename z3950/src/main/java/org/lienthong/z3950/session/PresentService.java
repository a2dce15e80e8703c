package org.lienthong.z3950.session;

import java.util.List;
import java.util.function.Consumer;
import org.lienthong.diagnostic.Diagnostic;
import org.lienthong.diagnostic.Refusal;
import org.lienthong.diagnostic.RefusedException;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.Records;

/** Present, Z39.50-2003 §3.2.3. */
final class PresentService {
  private final ResultSets sets;

  PresentService(ResultSets sets) {
    this.sets = sets;
  }

  void present(PresentRequest request, Agreement agreement, Consumer<Apdu> out) {
    try {
      FoundSet set = sets.required(request.resultSetId());
      check(request, set);
      Wanted wanted = new Wanted(request.preferredRecordSyntax(), request.composition());
      Batch batch = Batch.collect(set, request.start() - 1L, request.count(), wanted, agreement);
      out.accept(response(request, set, batch));
    } catch (RefusedException refused) {
      out.accept(failed(request, refused.refusal()));
    }
  }

  private static void check(PresentRequest request, FoundSet set) {
    long last = request.start() + (long) request.count() - 1;
    if (request.start() < 1 || request.count() < 0 || last > set.size()) {
      throw Diagnostic.FIRST_RECORD_OUT_OF_RANGE
          .about(request.start() + "+" + request.count() + " of " + set.size())
          .asException();
    }
  }

  private static PresentResponse response(PresentRequest request, FoundSet set, Batch batch) {
    int sent = batch.records().size();
    long next = request.start() + (long) sent;
    return new PresentResponse(
        request.referenceId(),
        sent,
        next > set.size() ? 0 : next,
        batch.complete() ? PresentResponse.SUCCESS : PresentResponse.PARTIAL_2,
        new Records.ResponseRecords(batch.records()),
        List.of());
  }

  private static PresentResponse failed(PresentRequest request, Refusal refusal) {
    return new PresentResponse(
        request.referenceId(),
        0,
        request.start(),
        PresentResponse.FAILURE,
        Diagnostics.records(refusal),
        List.of());
  }
}
