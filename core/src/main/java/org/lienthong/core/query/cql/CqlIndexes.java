package org.lienthong.core.query.cql;

import java.util.List;
import java.util.Optional;
import org.lienthong.core.accesspoint.AccessPoint;
import org.lienthong.core.diagnostic.Diagnostic;

/** Maps CQL indexes to access points. */
final class CqlIndexes {
  /** The context sets in which a name without a prefix is looked up, in this order. */
  private static final List<ContextSet> DEFAULTS =
      List.of(
          ContextSet.CQL,
          ContextSet.DC,
          ContextSet.LT,
          ContextSet.BATH,
          ContextSet.BIB,
          ContextSet.REC);

  private CqlIndexes() {}

  /**
   * Returns the access point of an index.
   *
   * @throws org.lienthong.core.diagnostic.RefusedException when there is none
   */
  static AccessPoint find(CqlName name) {
    return lookUp(name)
        .orElseThrow(() -> Diagnostic.UNSUPPORTED_INDEX.about(name.written()).asException());
  }

  private static Optional<AccessPoint> lookUp(CqlName name) {
    if (name.set() == null) {
      return DEFAULTS.stream()
          .flatMap(set -> AccessPoint.ofCql(set.prefix() + "." + name.local()).stream())
          .findFirst();
    }
    return AccessPoint.ofCql(name.usual());
  }
}
