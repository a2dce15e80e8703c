package org.lienthong.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncryptionTest {
  private static final int SEALED = Encryption.CHUNK + Encryption.TAG_OCTETS;
  private static final Passphrase PASSPHRASE = Passphrase.of("sông Hồng");

  private static byte[] text(int length) {
    byte[] out = new byte[length];
    new Random(length).nextBytes(out);
    return out;
  }

  private static byte[] encrypted(byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EncryptedOutput to = new EncryptedOutput(out, PASSPHRASE, new SecureRandom())) {
      to.write(text);
      to.finish();
    }
    return out.toByteArray();
  }

  private static byte[] decrypted(byte[] octets) throws IOException {
    try (InputStream in = new EncryptedInput(new ByteArrayInputStream(octets), PASSPHRASE)) {
      return in.readAllBytes();
    }
  }

  private static void refuses(byte[] octets, String what) {
    assertThatThrownBy(() -> decrypted(octets)).as(what).isInstanceOf(BackupException.class);
  }

  @Test
  void returnsWhatWasWritten() throws IOException {
    int chunk = Encryption.CHUNK;
    for (int length : new int[] {0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 7}) {
      assertThat(decrypted(encrypted(text(length)))).as("%d", length).isEqualTo(text(length));
    }
  }

  @Test
  void refusesATruncatedStreamAtAndBesideEveryChunk() throws IOException {
    byte[] whole = encrypted(text(3 * Encryption.CHUNK + 7));
    for (int chunks = 0; chunks <= 3; chunks++) {
      for (int beside = -1; beside <= 1; beside++) {
        int length = Encryption.HEADER_OCTETS + chunks * SEALED + beside;
        refuses(Arrays.copyOf(whole, length), "length " + length);
      }
    }
    refuses(Arrays.copyOf(whole, whole.length - 1), "the last octet");
    refuses(Arrays.copyOf(whole, whole.length + 1), "an octet more");
  }

  @Test
  void refusesChunksInAnotherOrderOrOfAnotherFile() throws IOException {
    byte[] whole = encrypted(text(3 * Encryption.CHUNK + 7));
    int first = Encryption.HEADER_OCTETS;
    byte[] exchanged = whole.clone();
    System.arraycopy(whole, first, exchanged, first + SEALED, SEALED);
    System.arraycopy(whole, first + SEALED, exchanged, first, SEALED);
    refuses(exchanged, "exchanged");

    ByteBuffer missing = ByteBuffer.allocate(whole.length - SEALED);
    missing.put(whole, 0, first + SEALED);
    missing.put(whole, first + 2 * SEALED, whole.length - first - 2 * SEALED);
    refuses(missing.array(), "left out");

    byte[] other = encrypted(text(3 * Encryption.CHUNK + 7));
    System.arraycopy(other, first + SEALED, whole, first + SEALED, SEALED);
    refuses(whole, "of another file");
  }

  @Test
  void refusesOneWrongOctetAnywhere() throws IOException {
    byte[] whole = encrypted(text(Encryption.CHUNK + 100));
    for (int at = Encryption.MAGIC.length + 4; at < whole.length; at += 997) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 1;
      if (at >= Encryption.HEADER_OCTETS) {
        refuses(wrong, "octet " + at);
      }
    }
    byte[] salt = whole.clone();
    salt[Encryption.HEADER_OCTETS - 1] ^= 1;
    refuses(salt, "the salt");
  }

  @Test
  void doesNotDeriveKeysForHoursAtAStrangersWish() throws IOException {
    for (int iterations : new int[] {-1, 0, Encryption.MAX_ITERATIONS + 1}) {
      byte[] whole = encrypted(text(10));
      ByteBuffer.wrap(whole).putInt(Encryption.MAGIC.length, iterations);
      assertThatThrownBy(() -> decrypted(whole)).hasMessageContaining("PBKDF2 " + iterations);
    }
    byte[] fewer = encrypted(text(10));
    ByteBuffer.wrap(fewer).putInt(Encryption.MAGIC.length, 1);
    assertThatThrownBy(() -> decrypted(fewer)).hasMessageContaining("passphrase is wrong");
  }
}
