package org.lienthong.query.cql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lienthong.access.AccessPoint;
import org.lienthong.diagnostic.Diagnostic;
import org.lienthong.marc.MarcPath;

/** Says which access point an index is. */
final class CqlIndexes {
  /** Where a name without a prefix is looked for, in this order. */
  private static final List<ContextSet> DEFAULTS =
      List.of(
          ContextSet.CQL,
          ContextSet.DC,
          ContextSet.LT,
          ContextSet.BATH,
          ContextSet.BIB,
          ContextSet.REC);

  private static final Pattern MARC = Pattern.compile("([0-9a-z]{3})(?:\\$([0-9a-z]))?");

  private CqlIndexes() {}

  /**
   * Returns the access point of an index.
   *
   * @throws org.lienthong.diagnostic.RefusedException when there is none
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
    return name.set() == ContextSet.MARC ? marc(name.local()) : AccessPoint.ofCql(name.usual());
  }

  /** A field of MARC is known where one access point holds it, all of it, and nothing else. */
  private static Optional<AccessPoint> marc(String local) {
    Matcher parts = MARC.matcher(local);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String codes = parts.group(2) == null ? "" : parts.group(2);
    List<MarcPath> wanted = List.of(new MarcPath(parts.group(1).toUpperCase(Locale.ROOT), codes));
    return Arrays.stream(AccessPoint.values()).filter(p -> p.paths().equals(wanted)).findFirst();
  }
}
