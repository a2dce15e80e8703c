package org.lienthong.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lienthong.core.store.RecordStore;

/**
 * Signs texts that clients send back, with HMAC-SHA-256 truncated to 16 octets, in base64url
 * without padding: nothing in a token needs escaping in a URL. Thread-safe.
 */
final class TokenSigner {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_OCTETS = 16;
  private static final int KEY_OCTETS = 32;

  private final SecretKeySpec key;

  TokenSigner(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Returns the signer whose key the store keeps; creates the key when there is none. */
  static TokenSigner of(RecordStore store) {
    String hex =
        store
            .state("oai", "token-key")
            .orElseGet(() -> store.write(transaction -> newKey(store, transaction::putState)));
    return new TokenSigner(HexFormat.of().parseHex(hex));
  }

  private interface PutState {
    void put(String scope, String key, String value);
  }

  /** Reads the key again, or creates it; called in a write transaction, so nobody else writes. */
  private static String newKey(RecordStore store, PutState state) {
    return store
        .state("oai", "token-key")
        .orElseGet(() -> {
          byte[] random = new byte[KEY_OCTETS];
          new SecureRandom().nextBytes(random);
          String hex = HexFormat.of().formatHex(random);
          state.put("oai", "token-key", hex);
          return hex;
        });
  }

  /** Returns {@code text} with its signature. */
  String seal(String text) {
    byte[] octets = text.getBytes(UTF_8);
    byte[] sealed = Arrays.copyOf(mac(octets), MAC_OCTETS + octets.length);
    System.arraycopy(octets, 0, sealed, MAC_OCTETS, octets.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** Returns the text; empty unless its signature is valid for this key. */
  Optional<String> open(String sealed) {
    byte[] all;
    try {
      all = Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(all).equals(sealed);
    if (!canonical || all.length <= MAC_OCTETS) {
      return Optional.empty();
    }
    byte[] octets = Arrays.copyOfRange(all, MAC_OCTETS, all.length);
    byte[] given = Arrays.copyOf(all, MAC_OCTETS);
    return MessageDigest.isEqual(given, mac(octets))
        ? Optional.of(new String(octets, UTF_8))
        : Optional.empty();
  }

  private byte[] mac(byte[] octets) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(octets), MAC_OCTETS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
