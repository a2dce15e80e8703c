package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * An EXTERNAL: a value that a definition outside the protocol describes.
 *
 * @param directReference the definition; null when the sender leaves it open
 */
public record External(@Nullable Oid directReference, Content content) {
  /** How the value is wrapped. */
  public sealed interface Content {}

  /** A BER element, unchanged. */
  public record SingleAsn1(Octets element) implements Content {}

  /** Octets in the definition's own encoding. */
  public record OctetAligned(Octets octets) implements Content {}

  /** Any bits; the first octet counts the unused bits of the last. */
  public record Arbitrary(Octets bits) implements Content {}

  /** Returns an external of octets. */
  public static External octets(Oid definition, Octets octets) {
    return new External(definition, new OctetAligned(octets));
  }

  /** Returns an external of an element. */
  public static External element(Oid definition, Octets element) {
    return new External(definition, new SingleAsn1(element));
  }
}
