package org.lienthong.z3950.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.core.index.ScanTerm;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.ScanRequest;
import org.lienthong.z3950.apdu.ScanResponse;
import org.lienthong.z3950.apdu.Term;
import org.lienthong.z3950.rpn.RpnReader;
import org.lienthong.z3950.syntax.CharacterSet;

/** The Scan service, Z39.50-2003 §3.2.8. */
final class ScanService {
  /** Octets of an entry without its texts. */
  private static final int ENTRY_OCTETS = 32;

  private final Backend backend;
  private final ConnectionMemory memory;

  ScanService(Backend backend, ConnectionMemory memory) {
    this.backend = backend;
    this.memory = memory;
  }

  ScanResponse scan(ScanRequest request, NegotiatedOptions agreement) {
    try {
      return list(request, agreement);
    } catch (RefusedException refused) {
      return failed(request, refused.refusal());
    }
  }

  private ScanResponse list(ScanRequest request, NegotiatedOptions agreement) {
    check(request);
    Databases databases = Databases.of(request.databaseNames(), backend.libraries());
    RpnReader.ScanStart start =
        new RpnReader(agreement.charsets().terms()::decode)
            .scanStart(
                request.attributeSet() == null ? Oids.BIB_1 : request.attributeSet(),
                request.startPoint());
    int position = position(request);
    int count = request.numberOfTermsRequested();
    // A position outside the list still requires the terms up to the start point on that side.
    int before = Math.clamp(position - 1, 0, count);
    int step = request.stepSize() == null ? 0 : request.stepSize();
    List<ScanTerm> terms =
        backend
            .index()
            .scan(
                databases.catalogues(),
                new org.lienthong.core.index.ScanRequest(
                    start.point(), start.whole(), start.text(), before, count, step));
    if (!Sizes.isGranted(octets(terms), memory)) {
      throw Sizes.noMemory();
    }
    return response(request, terms, position, agreement.charsets().terms());
  }

  /** Returns the octets of the entries, at most: term and display form, two octets a letter. */
  private static long octets(List<ScanTerm> terms) {
    return terms.stream()
        .mapToLong(term -> ENTRY_OCTETS + 2L * (term.term().length() + term.display().length()))
        .sum();
  }

  private static void check(ScanRequest request) {
    int count = request.numberOfTermsRequested();
    if (count < 0 || count > Z3950Limits.MAX_SCAN_TERMS) {
      throw Diagnostic.TOO_MANY_TERMS_REQUESTED
          .about(count + " of at most " + Z3950Limits.MAX_SCAN_TERMS)
          .asException();
    }
    int position = position(request);
    if (position < 0 || position > count + 1) {
      throw Diagnostic.RESPONSE_POSITION_OUT_OF_RANGE.about(String.valueOf(position)).asException();
    }
    if (request.stepSize() != null && request.stepSize() < 0) {
      throw Diagnostic.INVALID_SEARCH_STEP.about(request.stepSize().toString()).asException();
    }
  }

  private static int position(ScanRequest request) {
    return request.preferredPosition() == null ? 1 : request.preferredPosition();
  }

  private static ScanResponse response(
      ScanRequest request, List<ScanTerm> terms, int preferred, CharacterSet charset) {
    List<ScanResponse.Entry> entries = new ArrayList<>();
    int position = preferred > terms.size() ? terms.size() + 1 : 0;
    for (ScanTerm term : terms) {
      entries.add(entry(term, charset));
      if (term.start()) {
        position = entries.size();
      }
    }
    boolean complete = entries.size() >= request.numberOfTermsRequested();
    return new ScanResponse(
        request.referenceId(),
        request.stepSize() == null ? 0 : request.stepSize(),
        complete ? ScanResponse.SUCCESS : ScanResponse.PARTIAL_5,
        entries.size(),
        position,
        entries,
        List.of(),
        null);
  }

  private static ScanResponse.Entry entry(ScanTerm term, CharacterSet charset) {
    @Nullable String display =
        charset.isUnicode() && !term.display().equals(term.term()) ? term.display() : null;
    return new ScanResponse.TermInfo(
        new Term.General(charset.encode(term.term())),
        display,
        Math.toIntExact(Math.min(term.records(), Integer.MAX_VALUE)));
  }

  private static ScanResponse failed(ScanRequest request, Refusal refusal) {
    return new ScanResponse(
        request.referenceId(),
        null,
        ScanResponse.FAILURE,
        0,
        null,
        List.of(),
        List.of(Diagnostics.of(refusal)),
        null);
  }
}
