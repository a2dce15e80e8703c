package org.lienthong.union.features;

import org.lienthong.marc.BibliographicLevel;

/** The bibliographic level (leader/07), as far as matching uses it. */
public enum Level {
  MONOGRAPH,
  COMPONENT,
  SERIAL,
  COLLECTION;

  /** A record that names its host (773) describes a part, whatever its leader says. */
  static Level of(Fields fields) {
    BibliographicLevel level = BibliographicLevel.of(fields.record().leader());
    if (level == BibliographicLevel.MONOGRAPH && fields.has("773")) {
      return COMPONENT;
    }
    return switch (level) {
      case MONOGRAPHIC_COMPONENT, SERIAL_COMPONENT -> COMPONENT;
      case SERIAL, INTEGRATING_RESOURCE -> SERIAL;
      case COLLECTION, SUBUNIT -> COLLECTION;
      case MONOGRAPH -> MONOGRAPH;
    };
  }
}
