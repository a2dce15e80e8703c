package org.lienthong.z3950.codec;

import static org.lienthong.z3950.ber.BerTag.context;

import org.lienthong.z3950.apdu.ExtendedServicesRequest;
import org.lienthong.z3950.apdu.ExtendedServicesResponse;
import org.lienthong.z3950.ber.BerElement;
import org.lienthong.z3950.ber.BerWriter;

/** Codec of ExtendedServicesRequest and ExtendedServicesResponse. */
final class ExtendedServicesCodec {
  private ExtendedServicesCodec() {}

  static void write(BerWriter out, ExtendedServicesRequest request) {
    out.octets(Tags.REFERENCE_ID, request.referenceId());
    out.integer(context(3), (long) request.function());
    out.oid(context(4), request.packageType());
    out.text(context(5), request.packageName());
    out.text(context(6), request.userId());
    out.text(context(9), request.description());
    CommonCodec.write(out, context(10), request.taskSpecificParameters());
    out.integer(context(11), (long) request.waitAction());
    out.text(Tags.ELEMENT_SET_NAME, request.elements());
  }

  static ExtendedServicesRequest request(BerElement in) {
    return new ExtendedServicesRequest(
        Read.referenceId(in),
        Read.required(in, context(3), "function"),
        in.required(context(4), "packageType").oid(),
        Read.text(in, context(5)),
        Read.text(in, context(6)),
        Read.text(in, context(9)),
        Read.optional(in, context(10), CommonCodec::external),
        Read.required(in, context(11), "waitAction"),
        Read.text(in, Tags.ELEMENT_SET_NAME));
  }

  static void write(BerWriter out, ExtendedServicesResponse response) {
    out.octets(Tags.REFERENCE_ID, response.referenceId());
    out.integer(context(3), (long) response.operationStatus());
    CommonCodec.writeDiagnostics(out, context(4), response.diagnostics());
    CommonCodec.write(out, context(5), response.taskPackage());
  }

  static ExtendedServicesResponse response(BerElement in) {
    return new ExtendedServicesResponse(
        Read.referenceId(in),
        Read.required(in, context(3), "operationStatus"),
        Read.list(in, context(4), CommonCodec::diagRec),
        Read.optional(in, context(5), CommonCodec::external));
  }
}
