package org.lienthong.z3950.apdu;

import org.lienthong.z3950.ber.Oid;

/** A diagnostic record. */
public sealed interface DiagRec {
  /**
   * DefaultDiagFormat.
   *
   * @param condition its number in the diagnostic set
   * @param addinfo empty for none
   */
  record Default(Oid diagnosticSet, int condition, String addinfo) implements DiagRec {}

  /** A diagnostic of another format. */
  record ExternallyDefined(External external) implements DiagRec {}
}
