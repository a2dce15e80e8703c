package org.lienthong.marc.crosswalk;

/** Namespaces of the formats and the addresses of their schemas. */
final class Namespaces {
  static final String SRW_DC = "info:srw/schema/1/dc-schema";
  static final String SRW_DC_XSD = "http://www.loc.gov/standards/sru/recordSchemas/dc-schema.xsd";
  static final String OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/";
  static final String OAI_DC_XSD = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

  /**
   * The namespace that existing servers write; the schema's target namespace is accepted as a name.
   */
  static final String ISO_20775 = "http://www.loc.gov/standards/iso20775/";

  static final String DC_ELEMENTS = "http://purl.org/dc/elements/1.1/";
  static final String DC_TERMS = "http://purl.org/dc/terms/";
  static final String QDC = "http://worldcat.org/xmlschemas/qdc-1.0/";
  static final String QDC_XSD = "http://worldcat.org/xmlschemas/qdc/1.0/qdc-1.0.xsd";
  static final String MODS = "http://www.loc.gov/mods/v3";
  static final String MODS_XSD = "http://www.loc.gov/standards/mods/v3/mods-3-8.xsd";

  static final String EDM = "http://www.europeana.eu/schemas/edm/";
  static final String EDM_XSD = "http://www.europeana.eu/schemas/edm/EDM.xsd";
  static final String ORE = "http://www.openarchives.org/ore/terms/";
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private Namespaces() {}
}
