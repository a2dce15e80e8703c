package org.lienthong.console.cover;

import java.util.Optional;
import org.lienthong.core.vocabulary.IsbnDigits;

/** ISBNs as people write them in records and in names of files. */
final class CoverIsbn {
  private CoverIsbn() {}

  /** Returns the 13 digits of an ISBN, with what follows it left out; empty when it is none. */
  static Optional<String> of(String text) {
    String digits = text.replaceAll("[-\\s\u2010-\u2013]", "").replaceFirst("[^0-9Xx].*", "");
    if (IsbnDigits.isValid10(digits)) {
      return Optional.of(IsbnDigits.to13(digits));
    }
    return IsbnDigits.isValid13(digits) ? Optional.of(digits) : Optional.empty();
  }
}
