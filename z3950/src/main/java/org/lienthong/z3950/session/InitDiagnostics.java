package org.lienthong.z3950.session;

import static org.lienthong.z3950.ber.BerTag.context;

import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.External;
import org.lienthong.z3950.ber.BerWriter;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.codec.CommonCodec;

/**
 * The reason for a refused Init, in the form of the implementors' agreement: userInfo-1 with one
 * diag-1 diagnostic in the response's userInformationField.
 */
final class InitDiagnostics {
  /** Tag of the type OtherInformation. */
  private static final int OTHER_INFORMATION = 201;

  private InitDiagnostics() {}

  static External of(Refusal refusal) {
    BerWriter out = new BerWriter();
    out.constructed(
        context(OTHER_INFORMATION),
        () ->
            out.sequence(
                () -> CommonCodec.write(out, context(4), diagnostic(Diagnostics.of(refusal)))));
    return External.element(Oids.USER_INFO_1, Octets.owned(out.toByteArray()));
  }

  private static External diagnostic(DiagRec.Default diagnostic) {
    BerWriter out = new BerWriter();
    out.sequence(() ->
        out.sequence(() ->
            out.constructed(context(1), () -> CommonCodec.write(out, context(1), diagnostic))));
    return External.element(Oids.DIAG_1, Octets.owned(out.toByteArray()));
  }
}
