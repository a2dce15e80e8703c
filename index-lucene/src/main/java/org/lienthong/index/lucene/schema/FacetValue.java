package org.lienthong.index.lucene.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.lucene.util.BytesRef;
import org.lienthong.core.accesspoint.AccessPoint;

/** A value that is kept for counting: its term and its display form. */
public final class FacetValue {
  private FacetValue() {}

  /** Says whether values of an access point are kept for counting. */
  public static boolean counts(AccessPoint point) {
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
  public static BytesRef of(String term, String display) {
    return new BytesRef((term + '\0' + display).getBytes(UTF_8));
  }

  /** Returns how many octets of a value that is kept are its term. */
  public static int termLength(BytesRef value) {
    int length = 0;
    while (value.bytes[value.offset + length] != 0) {
      length++;
    }
    return length;
  }
}
