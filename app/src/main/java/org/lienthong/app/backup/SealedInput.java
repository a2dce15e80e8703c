package org.lienthong.app.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Reads what {@link SealedOutput} wrote, without its seal. For one thread. */
final class SealedInput extends FilterInputStream {
  private final MessageDigest digest = Sha256.begin();

  /** The last octets read so far, which are the seal when nothing follows. */
  private final byte[] held = new byte[SealedOutput.LENGTH];

  private boolean begun;

  SealedInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] octets, int from, int length) throws IOException {
    if (!begun) {
      begun = true;
      if (in.readNBytes(held, 0, held.length) < held.length) {
        throw BackupException.damaged("0");
      }
    }
    if (length == 0) {
      return 0;
    }
    byte[] next = new byte[Math.min(length, 1 << 16)];
    int count = in.read(next, 0, next.length);
    if (count < 0) {
      return -1;
    }
    int old = Math.min(count, held.length);
    System.arraycopy(held, 0, octets, from, old);
    System.arraycopy(next, 0, octets, from + old, count - old);
    System.arraycopy(held, old, held, 0, held.length - old);
    System.arraycopy(next, count - old, held, held.length - old, old);
    digest.update(octets, from, count);
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(count, 1 << 16)]));
  }

  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Reads the rest, and compares the seal. */
  void check() throws IOException {
    byte[] rest = new byte[1 << 16];
    while (read(rest, 0, rest.length) >= 0) {
      // The zip file's directory repeats what its entries said.
    }
    if (!Sha256.hex(digest).equals(new String(held, US_ASCII))) {
      throw BackupException.damaged("SHA-256");
    }
  }
}
