package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import org.lienthong.z3950.apdu.Close;
import org.lienthong.z3950.apdu.ResourceReportRequest;
import org.lienthong.z3950.apdu.ResourceReportResponse;
import org.lienthong.z3950.apdu.TriggerResourceControlRequest;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerWriter;

/** Codec of Close and of the messages of resource control. */
final class ControlCodec {
  private static final int CLOSE_REASON = context(211);

  private ControlCodec() {}

  static void write(BerWriter out, Close close) {
    out.octets(Tags.REFERENCE_ID, close.referenceId());
    out.integer(CLOSE_REASON, (long) close.reason());
    out.text(context(3), close.diagnosticInformation());
  }

  static Close close(BerElement in) {
    return new Close(
        Read.referenceId(in),
        Read.required(in, CLOSE_REASON, "closeReason"),
        Read.text(in, context(3)));
  }

  static void write(BerWriter out, TriggerResourceControlRequest request) {
    out.octets(Tags.REFERENCE_ID, request.referenceId());
    out.integer(context(46), (long) request.requestedAction());
  }

  static TriggerResourceControlRequest trigger(BerElement in) {
    return new TriggerResourceControlRequest(
        Read.referenceId(in), Read.required(in, context(46), "requestedAction"));
  }

  static void write(BerWriter out, ResourceReportRequest request) {
    out.octets(Tags.REFERENCE_ID, request.referenceId());
    out.octets(context(210), request.opId());
  }

  static ResourceReportRequest reportRequest(BerElement in) {
    return new ResourceReportRequest(
        Read.referenceId(in), Read.optional(in, context(210), BerElement::octets));
  }

  static void write(BerWriter out, ResourceReportResponse response) {
    out.octets(Tags.REFERENCE_ID, response.referenceId());
    out.integer(context(50), (long) response.resourceReportStatus());
  }

  static ResourceReportResponse reportResponse(BerElement in) {
    return new ResourceReportResponse(
        Read.referenceId(in), Read.required(in, context(50), "resourceReportStatus"));
  }
}
