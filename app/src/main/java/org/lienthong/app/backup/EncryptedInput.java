package org.lienthong.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/**
 * Decrypts a stream; see {@link Encryption}. Only octets of authentic chunks are returned, and the
 * end only after the last chunk. For one thread.
 */
final class EncryptedInput extends InputStream {
  private final PushbackInputStream in;
  private final byte[] header;
  private final SecretKey key;
  private byte[] text = new byte[0];
  private int at;
  private long chunks;
  private boolean ended;

  /** Reads the header. */
  EncryptedInput(InputStream encrypted, Passphrase passphrase) throws IOException {
    this.in = new PushbackInputStream(encrypted);
    this.header = in.readNBytes(Encryption.HEADER_OCTETS);
    if (header.length < Encryption.HEADER_OCTETS) {
      throw BackupException.damaged(Integer.toString(header.length));
    }
    int iterations = ByteBuffer.wrap(header).getInt(Encryption.MAGIC.length);
    if (iterations < 1 || iterations > Encryption.MAX_ITERATIONS) {
      throw BackupException.damaged("PBKDF2 " + iterations);
    }
    byte[] salt = Arrays.copyOfRange(header, header.length - Encryption.SALT_OCTETS, header.length);
    this.key = passphrase.key(salt, iterations);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] octets, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at == text.length) {
      if (ended) {
        return -1;
      }
      next();
    }
    int count = Math.min(length, text.length - at);
    System.arraycopy(text, at, octets, from, count);
    at += count;
    return count;
  }

  private void next() throws IOException {
    byte[] chunk = in.readNBytes(Encryption.CHUNK + Encryption.TAG_OCTETS);
    int following = in.read();
    if (following >= 0) {
      in.unread(following);
    }
    ended = following < 0;
    try {
      text = Encryption.chunk(Cipher.DECRYPT_MODE, key, header, chunks, ended, chunk, chunk.length);
    } catch (GeneralSecurityException e) {
      throw chunks == 0
          ? BackupException.wrongPassphrase()
          : BackupException.damaged("AES-GCM " + chunks);
    }
    at = 0;
    chunks++;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
