package org.lienthong.index.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.lucene.util.BytesRef;
import org.lienthong.access.AccessPoint;

/** Counts values among records found. */
final class FacetCounter {
  private FacetCounter() {}

  /** Says whether values of an access point are kept for counting. */
  static boolean counts(AccessPoint point) {
    return switch (point) {
      case GRADE,
          LANGUAGE,
          DATE,
          SUBJECT,
          AUTHOR,
          PUBLISHER,
          SERIES,
          TEXTBOOK_SERIES,
          HOLDING_LIBRARY,
          MATERIAL ->
          true;
      default -> false;
    };
  }

  /** Returns the value that is kept: term, 0, display. */
  static BytesRef value(String term, String display) {
    return new BytesRef((term + '\0' + display).getBytes(UTF_8));
  }
}
