package org.lienthong.z3950.apdu;

import org.lienthong.z3950.ber.Oid;

/** A diagnostic. */
public sealed interface DiagRec {
  /**
   * DefaultDiagFormat.
   *
   * @param condition its number in the set
   * @param addinfo empty when there is nothing to add
   */
  record Default(Oid diagnosticSet, int condition, String addinfo) implements DiagRec {}

  /** A diagnostic of another format. */
  record ExternallyDefined(External external) implements DiagRec {}
}
