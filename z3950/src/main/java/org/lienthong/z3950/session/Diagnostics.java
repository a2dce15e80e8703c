package org.lienthong.z3950.session;

import org.lienthong.core.diagnostic.Refusal;
import org.lienthong.z3950.Oids;
import org.lienthong.z3950.apdu.DiagRec;
import org.lienthong.z3950.apdu.Records;

/** Refusals as diagnostics of set Bib-1. */
final class Diagnostics {
  private Diagnostics() {}

  static DiagRec.Default of(Refusal refusal) {
    String details = refusal.details();
    return new DiagRec.Default(
        Oids.DIAG_BIB_1, refusal.diagnostic().bib1(), details == null ? "" : details);
  }

  static Records records(Refusal refusal) {
    return new Records.NonSurrogateDiagnostic(of(refusal));
  }
}
