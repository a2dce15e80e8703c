package org.lienthong.z3950.apdu;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Oid;

/** The elements and schema that records should have. */
public sealed interface RecordComposition {
  /** Element set names alone. */
  record Simple(ElementSetNames names) implements RecordComposition {}

  /**
   * CompSpec.
   *
   * @param selectAlternativeSyntax whether the server may use a syntax that is not listed
   * @param dbSpecific specifications that override the generic one, by database
   * @param recordSyntax in the order of preference
   */
  record Complex(
      boolean selectAlternativeSyntax,
      @Nullable Specification generic,
      Map<String, Specification> dbSpecific,
      List<Oid> recordSyntax)
      implements RecordComposition {
    public Complex {
      dbSpecific = Map.copyOf(dbSpecific);
      recordSyntax = List.copyOf(recordSyntax);
    }
  }

  /**
   * Specification.
   *
   * @param schemaOid null when {@code schemaUri} or nothing is given
   * @param elementSetName null when not given
   * @param externalEspec an eSpec; null when not given
   */
  record Specification(
      @Nullable Oid schemaOid,
      @Nullable String schemaUri,
      @Nullable String elementSetName,
      @Nullable External externalEspec) {}
}
