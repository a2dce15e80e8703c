package org.lienthong.z3950.ber;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;

/** Octets as an immutable value, compared by content. */
public final class Octets {
  private static final Octets EMPTY = new Octets(new byte[0]);

  private final byte[] value;

  private Octets(byte[] value) {
    this.value = value;
  }

  /** Returns a copy of these octets. */
  public static Octets of(byte... octets) {
    return octets.length == 0 ? EMPTY : new Octets(octets.clone());
  }

  /** Returns the octets of a text. */
  public static Octets of(String text, Charset charset) {
    return new Octets(text.getBytes(charset));
  }

  /** Returns these octets without copying; the caller must not keep the array. */
  public static Octets owned(byte[] octets) {
    return new Octets(octets);
  }

  /** Returns the number of octets. */
  public int size() {
    return value.length;
  }

  /** Returns a copy. */
  public byte[] toArray() {
    return value.clone();
  }

  /** Returns the octets decoded as text. */
  public String text(Charset charset) {
    return new String(value, charset);
  }

  /** Returns a part of them. */
  public Octets slice(int start, int end) {
    return new Octets(Arrays.copyOfRange(value, start, end));
  }

  /** Returns the array itself, for reading inside this package. */
  byte[] shared() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(value);
  }
}
