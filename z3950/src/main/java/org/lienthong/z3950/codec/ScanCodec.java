package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.ScanRequest;
import org.lienthong.z3950.apdu.ScanResponse;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerTag;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.MalformedApduException;

/** Codec of ScanRequest and ScanResponse. */
final class ScanCodec {
  private static final int DATABASE_NAMES = context(3);
  private static final int STEP_SIZE = context(5);
  private static final int NUMBER_REQUESTED = context(6);
  private static final int PREFERRED_POSITION = context(7);
  private static final int RESPONSE_STEP_SIZE = context(3);
  private static final int SCAN_STATUS = context(4);
  private static final int NUMBER_RETURNED = context(5);
  private static final int POSITION_OF_TERM = context(6);
  private static final int ENTRIES = context(7);
  private static final int ATTRIBUTE_SET = context(8);
  private static final int LIST = context(1);
  private static final int DIAGNOSTICS = context(2);
  private static final int TERM_INFO = context(1);
  private static final int SURROGATE_DIAGNOSTIC = context(2);
  private static final int DISPLAY_TERM = context(0);
  private static final int GLOBAL_OCCURRENCES = context(2);

  private ScanCodec() {}

  static void write(BerWriter out, ScanRequest scan) {
    out.octets(Tags.REFERENCE_ID, scan.referenceId());
    out.constructed(
        DATABASE_NAMES,
        () -> scan.databaseNames().forEach(name -> out.text(Tags.DATABASE_NAME, name)));
    out.oid(BerTag.OBJECT_IDENTIFIER, scan.attributeSet());
    QueryCodec.writeTerm(out, scan.startPoint());
    out.integer(STEP_SIZE, scan.stepSize());
    out.integer(NUMBER_REQUESTED, (long) scan.numberOfTermsRequested());
    out.integer(PREFERRED_POSITION, scan.preferredPosition());
  }

  static ScanRequest request(BerElement in) {
    return new ScanRequest(
        Read.referenceId(in),
        Read.list(in.required(DATABASE_NAMES, "databaseNames"), BerElement::text),
        Read.oid(in, BerTag.OBJECT_IDENTIFIER),
        QueryCodec.term(in.required(Tags.ATTRIBUTES_PLUS_TERM, "termListAndStartPoint")),
        Read.integer(in, STEP_SIZE),
        Read.required(in, NUMBER_REQUESTED, "numberOfTermsRequested"),
        Read.integer(in, PREFERRED_POSITION));
  }

  static void write(BerWriter out, ScanResponse response) {
    out.octets(Tags.REFERENCE_ID, response.referenceId());
    out.integer(RESPONSE_STEP_SIZE, response.stepSize());
    out.integer(SCAN_STATUS, (long) response.scanStatus());
    out.integer(NUMBER_RETURNED, (long) response.numberOfEntriesReturned());
    out.integer(POSITION_OF_TERM, response.positionOfTerm());
    if (!response.entries().isEmpty() || !response.nonSurrogateDiagnostics().isEmpty()) {
      out.constructed(
          ENTRIES,
          () -> {
            if (!response.entries().isEmpty()) {
              out.constructed(LIST, () -> response.entries().forEach(e -> write(out, e)));
            }
            CommonCodec.writeDiagnostics(out, DIAGNOSTICS, response.nonSurrogateDiagnostics());
          });
    }
    out.oid(ATTRIBUTE_SET, response.attributeSet());
  }

  static ScanResponse response(BerElement in) {
    BerElement entries = in.child(ENTRIES);
    return new ScanResponse(
        Read.referenceId(in),
        Read.integer(in, RESPONSE_STEP_SIZE),
        Read.required(in, SCAN_STATUS, "scanStatus"),
        Read.required(in, NUMBER_RETURNED, "numberOfEntriesReturned"),
        Read.integer(in, POSITION_OF_TERM),
        entries == null ? List.of() : Read.list(entries, LIST, ScanCodec::entry),
        entries == null
            ? List.<DiagRec>of()
            : Read.list(entries, DIAGNOSTICS, CommonCodec::diagRec),
        Read.oid(in, ATTRIBUTE_SET));
  }

  private static void write(BerWriter out, ScanResponse.Entry entry) {
    switch (entry) {
      case ScanResponse.TermInfo info -> out.constructed(TERM_INFO, () -> write(out, info));
      case ScanResponse.SurrogateDiagnostic(DiagRec diagnostic) ->
          out.constructed(SURROGATE_DIAGNOSTIC, () -> CommonCodec.write(out, diagnostic));
    }
  }

  private static void write(BerWriter out, ScanResponse.TermInfo info) {
    TermCodec.write(out, info.term());
    out.text(DISPLAY_TERM, info.displayTerm());
    out.integer(GLOBAL_OCCURRENCES, info.globalOccurrences());
  }

  private static ScanResponse.Entry entry(BerElement in) {
    if (in.is(SURROGATE_DIAGNOSTIC)) {
      return new ScanResponse.SurrogateDiagnostic(CommonCodec.diagRec(in.only()));
    }
    if (!in.is(TERM_INFO)) {
      throw new MalformedApduException(in.where() + ": not an Entry");
    }
    @Nullable String display = Read.text(in, DISPLAY_TERM);
    return new ScanResponse.TermInfo(
        TermCodec.read(in.only()), display, Read.integer(in, GLOBAL_OCCURRENCES));
  }
}
