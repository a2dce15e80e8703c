package org.lienthong.z3950.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Texts;

/** The character set of terms and, where agreed, of records. */
enum TermCharset {
  /** Nothing was agreed on: UTF-8 where the octets can be that. */
  GUESSED,
  UTF_8,
  LATIN_1;

  /** Returns the text of a term. */
  String decode(Octets octets) {
    return switch (this) {
      case GUESSED, UTF_8 -> Texts.decode(octets.toArray());
      case LATIN_1 -> octets.text(ISO_8859_1);
    };
  }
}
