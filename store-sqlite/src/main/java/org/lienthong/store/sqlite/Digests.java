package org.lienthong.store.sqlite;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Digests by which an unchanged record is recognized. */
final class Digests {
  /** Half of SHA-256: 128 bits never collide by chance among the records of a country. */
  private static final int OCTETS = 16;

  private Digests() {}

  static byte[] of(byte[] octets) {
    return Arrays.copyOf(sha256().digest(octets), OCTETS);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
