package org.lienthong.app.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The layout of an encrypted backup: a header, and chunks of AES-256-GCM.
 *
 * <p>The header is a magic text, the iterations (four octets) and the salt. Every chunk has {@link
 * #CHUNK} octets of text and a tag; the last may be shorter. Its nonce is its number and whether it
 * is the last, and the header is authenticated with it: chunks cannot be exchanged, repeated or
 * left out, nor the end cut off. The salt is random, so the key is used for one file only and no
 * nonce twice.
 */
final class Encryption {
  /** The first octets of an encrypted backup; as many as AES has in a block, for hex dumps. */
  static final byte[] MAGIC = "LIENTHONG-BACKUP".getBytes(US_ASCII);

  /** Octets of text in a chunk: small in memory, and large compared with its tag of 16 octets. */
  static final int CHUNK = 1 << 16;

  static final int TAG_OCTETS = 16;
  static final int SALT_OCTETS = 16;
  static final int HEADER_OCTETS = MAGIC.length + Integer.BYTES + SALT_OCTETS;

  /**
   * Iterations of PBKDF2 for new files: nearly three times what OWASP asked for in 2023 (210,000),
   * since a backup is attacked for years without us; half a second, once for each backup.
   */
  static final int ITERATIONS = 600_000;

  /** A header with more is not ours: it would only keep the processor busy. */
  static final int MAX_ITERATIONS = 10_000_000;

  private static final int NONCE_OCTETS = 12;

  private Encryption() {}

  /** Returns a header. */
  static byte[] header(int iterations, byte[] salt) {
    return ByteBuffer.allocate(HEADER_OCTETS).put(MAGIC).putInt(iterations).put(salt).array();
  }

  /**
   * Encrypts or decrypts a chunk.
   *
   * @param mode of {@link Cipher}
   * @param number of the chunk, from 0
   */
  static byte[] chunk(
      int mode, SecretKey key, byte[] header, long number, boolean last, byte[] octets, int length)
      throws GeneralSecurityException {
    ByteBuffer nonce = ByteBuffer.allocate(NONCE_OCTETS);
    nonce.putInt(last ? 1 : 0).putLong(number);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG_OCTETS, nonce.array()));
    cipher.updateAAD(header);
    return cipher.doFinal(octets, 0, length);
  }
}
