package org.lienthong.z3950.apdu;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/** A search term, not yet decoded. */
public sealed interface Term {
  /** Octets in the association's character set. */
  record General(Octets octets) implements Term {}

  /** A number. */
  record Numeric(long number) implements Term {}

  /** A text. */
  record CharacterString(String text) implements Term {}

  /** An object identifier. */
  record Identifier(Oid oid) implements Term {}

  /** GeneralizedTime, unparsed. */
  record DateTime(String time) implements Term {}

  /** A value that another definition describes. */
  record Defined(External external) implements Term {}

  /** A number with a unit; the unit is not decoded. */
  record IntegerAndUnit(long value, Octets unit) implements Term {}

  /** The null term. */
  record Null() implements Term {}

  /** Returns a general term in UTF-8. */
  static Term of(String text) {
    return new General(Octets.of(text, UTF_8));
  }
}
