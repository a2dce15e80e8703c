package org.lienthong.z3950.syntax;

import java.util.Map;
import java.util.Optional;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.z3950.ber.Oid;

/**
 * Object identifiers of schemas, 1.2.840.10003.13.N. The register has none for MODS and Dublin Core
 * in XML, which are named by their URIs; the Holdings schema (13.7) is not that of ISO 20775.
 */
final class SchemaOids {
  private static final Map<Oid, RecordFormat> FORMATS =
      Map.of(
          // ISO 20775 holdings
          Oid.of("1.2.840.10003.13.11"), RecordFormat.ISOHOLD,
          // MARCXML as a part of MarcXchange, ISO 25577
          Oid.of("1.2.840.10003.13.12.2"), RecordFormat.MARCXML);

  private SchemaOids() {}

  static Optional<RecordFormat> format(Oid schema) {
    return Optional.ofNullable(FORMATS.get(schema));
  }
}
