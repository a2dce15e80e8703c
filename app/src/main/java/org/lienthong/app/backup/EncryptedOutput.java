package org.lienthong.app.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Encrypts a stream; see {@link Encryption}. For one thread. */
final class EncryptedOutput extends FilterOutputStream {
  private final byte[] header;
  private final SecretKey key;
  private final byte[] text = new byte[Encryption.CHUNK];
  private int filled;
  private long chunks;

  EncryptedOutput(OutputStream out, Passphrase passphrase, SecureRandom random) throws IOException {
    super(out);
    byte[] salt = new byte[Encryption.SALT_OCTETS];
    random.nextBytes(salt);
    this.header = Encryption.header(Encryption.ITERATIONS, salt);
    this.key = passphrase.key(salt, Encryption.ITERATIONS);
    out.write(header);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int from, int length) throws IOException {
    for (int done = 0; done < length; ) {
      if (filled == text.length) {
        chunk(false);
      }
      int count = Math.min(length - done, text.length - filled);
      System.arraycopy(octets, from + done, text, filled, count);
      filled += count;
      done += count;
    }
  }

  private void chunk(boolean last) throws IOException {
    try {
      out.write(Encryption.chunk(Cipher.ENCRYPT_MODE, key, header, chunks, last, text, filled));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES/GCM/NoPadding", e);
    }
    filled = 0;
    chunks++;
  }

  /** Writes the last chunk. Without it, what was written is a truncated backup. */
  void finish() throws IOException {
    chunk(true);
  }
}
