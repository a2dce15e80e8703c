package org.lienthong.marc.crosswalk;

import java.util.Locale;

/** The fifteen elements of Dublin Core 1.1, in the order in which they are written. */
enum DcElement {
  TITLE,
  CREATOR,
  CONTRIBUTOR,
  SUBJECT,
  DESCRIPTION,
  PUBLISHER,
  DATE,
  TYPE,
  FORMAT,
  IDENTIFIER,
  SOURCE,
  LANGUAGE,
  RELATION,
  COVERAGE,
  RIGHTS;

  private final String elementName = name().toLowerCase(Locale.ROOT);

  /** Returns the name in the namespace {@code http://purl.org/dc/elements/1.1/}. */
  String elementName() {
    return elementName;
  }
}
