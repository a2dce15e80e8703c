package org.lienthong.z3950.apdu;

import org.jspecify.annotations.Nullable;
import org.lienthong.z3950.ber.Octets;
import org.lienthong.z3950.ber.Oid;

/**
 * One element of OtherInformation.
 *
 * @param category its category; null when not given
 */
public record OtherInformation(@Nullable Category category, Information information) {
  /** InfoCategory. */
  public record Category(@Nullable Oid type, int value) {}

  /** The information itself. */
  public sealed interface Information {}

  /** A text. */
  public record Characters(String text) implements Information {}

  /** Octets. */
  public record Binary(Octets octets) implements Information {}

  /** A value that another definition describes. */
  public record ExternallyDefined(External external) implements Information {}

  /** An object identifier. */
  public record Identifier(Oid oid) implements Information {}

  /** Returns an element without a category. */
  public static OtherInformation of(External external) {
    return new OtherInformation(null, new ExternallyDefined(external));
  }
}
