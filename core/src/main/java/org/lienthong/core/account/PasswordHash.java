package org.lienthong.core.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The stored hash of a password: PBKDF2 (RFC 8018) with HMAC-SHA-512, its own salt and its number
 * of rounds.
 */
record PasswordHash(int rounds, String salt, String hash) {
  /**
   * Costs an attacker's graphics card about a tenth of a second per guess, and us as much per
   * login.
   */
  private static final int ROUNDS = 120_000;

  private static final int SALT_OCTETS = 16;
  private static final int HASH_BITS = 256;
  private static final String SCHEME = "pbkdf2-sha512";

  /** Hashes a password with a new salt. */
  static PasswordHash of(char[] password, SecureRandom random) {
    byte[] salt = new byte[SALT_OCTETS];
    random.nextBytes(salt);
    String written = HexFormat.of().formatHex(salt);
    return new PasswordHash(ROUNDS, written, derive(password, ROUNDS, written));
  }

  /** Returns a hash that no password matches; comparing with it takes as long as with any other. */
  static PasswordHash unmatched() {
    return new PasswordHash(ROUNDS, "00".repeat(SALT_OCTETS), "");
  }

  /** Reads what {@link #text} wrote. */
  static PasswordHash parse(String text) {
    String[] parts = text.split("\\$");
    if (parts.length != 4 || !parts[0].equals(SCHEME)) {
      throw new IllegalArgumentException("not a password hash");
    }
    return new PasswordHash(Integer.parseInt(parts[1]), parts[2], parts[3]);
  }

  /** Returns the form to store. */
  String text() {
    return String.join("$", SCHEME, String.valueOf(rounds), salt, hash);
  }

  /** Says whether this is the hash of {@code password}, in constant time. */
  boolean matches(char[] password) {
    return MessageDigest.isEqual(
        HexFormat.of().parseHex(hash), HexFormat.of().parseHex(derive(password, rounds, salt)));
  }

  private static String derive(char[] password, int rounds, String salt) {
    PBEKeySpec spec = new PBEKeySpec(password, HexFormat.of().parseHex(salt), rounds, HASH_BITS);
    try {
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
      return HexFormat.of().formatHex(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 with SHA-512", e);
    } finally {
      spec.clearPassword();
    }
  }

  @Override
  public String toString() {
    return "PasswordHash[…]";
  }
}
