package org.lienthong.app.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A stream whose last {@link #LENGTH} octets are replaced with the SHA-256 of all others, in
 * hexadecimal. A zip file ends with its comment, whose octets are free: the digest is written
 * there. For one thread.
 */
final class SealedOutput extends FilterOutputStream {
  /** The octets of the seal. */
  static final int LENGTH = 64;

  /** The comment of the zip file, in whose place the seal is written. */
  static final String PLACEHOLDER = "0".repeat(LENGTH);

  private final MessageDigest digest = Sha256.begin();
  private final byte[] held = new byte[LENGTH];
  private int holding;

  SealedOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  /** Passes on all but the last octets, which may be those of the comment. */
  @Override
  public void write(byte[] octets, int from, int length) throws IOException {
    int passed = Math.max(0, holding + length - LENGTH);
    int old = Math.min(holding, passed);
    pass(held, 0, old);
    System.arraycopy(held, old, held, 0, holding - old);
    holding -= old;
    int fresh = passed - old;
    pass(octets, from, fresh);
    System.arraycopy(octets, from + fresh, held, holding, length - fresh);
    holding += length - fresh;
  }

  private void pass(byte[] octets, int from, int length) throws IOException {
    digest.update(octets, from, length);
    out.write(octets, from, length);
  }

  /** Writes the seal; the zip file is complete. */
  void seal() throws IOException {
    if (!Arrays.equals(held, PLACEHOLDER.getBytes(US_ASCII))) {
      throw new IllegalStateException("the stream does not end with the placeholder");
    }
    out.write(Sha256.hex(digest).getBytes(US_ASCII));
  }
}
