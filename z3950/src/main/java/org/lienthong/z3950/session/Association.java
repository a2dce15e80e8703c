package org.lienthong.z3950.session;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.z3950.apdu.Apdu;
import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.DeleteResultSetRequest;
import org.lienthong.z3950.apdu.DeleteResultSetResponse;
import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.apdu.InitRequest;
import org.lienthong.z3950.apdu.InitResponse;
import org.lienthong.z3950.apdu.PresentRequest;
import org.lienthong.z3950.apdu.PresentResponse;
import org.lienthong.z3950.apdu.ResourceReportRequest;
import org.lienthong.z3950.apdu.ResourceReportResponse;
import org.lienthong.z3950.apdu.ScanRequest;
import org.lienthong.z3950.apdu.ScanResponse;
import org.lienthong.z3950.apdu.SearchRequest;
import org.lienthong.z3950.apdu.SearchResponse;
import org.lienthong.z3950.apdu.Segment;
import org.lienthong.z3950.apdu.SortRequest;
import org.lienthong.z3950.apdu.SortResponse;
import org.lienthong.z3950.apdu.TriggerResourceControlRequest;

/**
 * One association (Z-association, Z39.50-2003 §3.1) and what it holds of the budgets. For the one
 * thread that serves it, which closes it.
 */
public final class Association implements AutoCloseable {
  private final Negotiation negotiation;
  private final SearchService search;
  private final PresentService present;
  private final DeleteService delete;
  private final ScanService scan;
  private final SortService sort;
  private final UpdateService services;
  private final ResultSets sets;
  private final ConnectionMemory requests;
  private final ConnectionMemory answers;
  private @Nullable NegotiatedOptions agreement;
  private boolean over;

  /**
   * Makes an association that waits for Init.
   *
   * @param address the IP address of the client
   */
  public Association(Backend backend, String address) {
    sets = new ResultSets(backend.budgets().resultSets(), address);
    requests = new ConnectionMemory(backend.budgets().unfinishedRequests(), address);
    answers = new ConnectionMemory(backend.budgets().answers(), address);
    negotiation = new Negotiation(backend.logins(), address);
    search = new SearchService(backend, sets, answers);
    present = new PresentService(sets, answers);
    delete = new DeleteService(sets);
    scan = new ScanService(backend, answers);
    sort = new SortService(backend, sets);
    services = new UpdateService(backend);
  }

  /** Returns whether Init has succeeded. */
  public boolean isInitialized() {
    return agreement != null;
  }

  /** Returns the memory for the next request, from its first octet until it is answered. */
  public ConnectionMemory requestMemory() {
    return requests;
  }

  /** Gives back what the association holds. */
  @Override
  public void close() {
    sets.close();
    requests.close();
    answers.close();
  }

  /** Returns whether the association has ended: Close was sent, or Init refused. */
  public boolean isOver() {
    return over;
  }

  /** Returns whether the client supports Close: version 3 has it, version 2 does not. */
  public boolean knowsClose() {
    return agreement == null || agreement.version() == 3;
  }

  /** Answers one request with its responses, in order; most have one. */
  public void answer(Apdu request, Consumer<Apdu> out) {
    try {
      respond(request, out);
    } finally {
      answers.release();
    }
  }

  private void respond(Apdu request, Consumer<Apdu> out) {
    NegotiatedOptions agreed = agreement;
    switch (request) {
      case InitRequest init when agreed == null -> init(init, out);
      case Close close -> acknowledge(close, out);
      case Apdu other when agreed == null -> outOfOrder(other, out);
      case InitRequest init -> outOfOrder(init, out);
      case SearchRequest query -> out.accept(search.search(query, agreed));
      case PresentRequest range -> present.present(range, agreed, out);
      case DeleteResultSetRequest sets -> out.accept(delete.delete(sets));
      case TriggerResourceControlRequest _ -> {
        // Each operation ends before the next request is read: there is nothing to control.
      }
      case ResourceReportRequest report ->
          out.accept(
              new ResourceReportResponse(report.referenceId(), ResourceReportResponse.NO_REPORT));
      case ScanRequest terms -> out.accept(scan.scan(terms, agreed));
      case SortRequest keys -> out.accept(sort.sort(keys, agreed));
      case ExtendedServicesRequest task -> out.accept(services.perform(task, agreed));
      case InitResponse _,
          SearchResponse _,
          PresentResponse _,
          Segment _,
          DeleteResultSetResponse _,
          ResourceReportResponse _,
          ScanResponse _,
          SortResponse _,
          ExtendedServicesResponse _ ->
          outOfOrder(request, out);
    }
  }

  private void init(InitRequest init, Consumer<Apdu> out) {
    try {
      NegotiatedOptions agreed = negotiation.agree(init);
      agreement = agreed;
      out.accept(negotiation.accept(init, agreed));
    } catch (RefusedException refused) {
      over = true;
      out.accept(negotiation.refuse(init, refused.refusal()));
    }
  }

  private void acknowledge(Close close, Consumer<Apdu> out) {
    over = true;
    out.accept(new Close(close.referenceId(), Close.FINISHED, null));
  }

  private void outOfOrder(Apdu request, Consumer<Apdu> out) {
    over = true;
    out.accept(
        new Close(
            request.referenceId(),
            Close.PROTOCOL_ERROR,
            request.getClass().getSimpleName() + " is out of order"));
  }
}
