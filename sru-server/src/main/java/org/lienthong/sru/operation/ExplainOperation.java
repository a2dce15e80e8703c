package org.lienthong.sru.operation;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.member.Catalogue;
import org.lienthong.core.store.Listing;
import org.lienthong.core.store.RecordStore;
import org.lienthong.sru.answer.RecordSlot;
import org.lienthong.sru.answer.SruAnswer;
import org.lienthong.sru.request.SruRequest;
import org.lienthong.sru.zeerex.ExplainRecord;
import org.lienthong.sru.zeerex.ServedDatabase;

/** The explain operation; it also answers requests that could not be understood. */
public final class ExplainOperation {
  private final ExplainRecord records = new ExplainRecord();
  private final RecordStore store;
  private final InstantSource clock;

  /** Creates the operation for the catalogues of a store. */
  public ExplainOperation(RecordStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Explains a catalogue; refusals of the request become diagnostics after the record. */
  public SruAnswer.Explain answer(SruRequest request, Catalogue catalogue, BaseUrl address) {
    List<Refusal> diagnostics = new ArrayList<>(request.warnings());
    diagnostics.addAll(request.refusals());
    boolean escaped = false;
    try {
      escaped = Options.escaped(request);
    } catch (RefusedException refused) {
      diagnostics.add(refused.refusal());
    }
    String xml = records.of(served(request, catalogue, address));
    RecordSlot.Given record = new RecordSlot.Given(0, ExplainRecord.SCHEMA, xml, null);
    return new SruAnswer.Explain(request, record, escaped, diagnostics);
  }

  private ServedDatabase served(SruRequest request, Catalogue catalogue, BaseUrl address) {
    return new ServedDatabase(
        request.version().label(),
        address.scheme(),
        address.host(),
        address.port(),
        address.path().substring(1),
        catalogue.title(),
        store.count(new Listing(catalogue.code(), null, null, null, true)),
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }
}
