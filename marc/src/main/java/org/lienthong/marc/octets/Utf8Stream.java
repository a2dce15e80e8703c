package org.lienthong.marc.octets;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A stream that encodes characters as UTF-8; unpaired surrogates become question marks. */
final class Utf8Stream extends InputStream {
  private static final int SIZE = 8 * 1024;

  private final Reader in;
  private final char[] characters = new char[SIZE];
  private int held;
  private byte[] octets = new byte[0];
  private int at;

  Utf8Stream(Reader in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return fill() ? octets[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, octets.length - at);
    System.arraycopy(octets, at, target, from, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (at == octets.length) {
      int read = in.read(characters, held, SIZE - held);
      if (read < 0 && held == 0) {
        return false;
      }
      encode(held + Math.max(read, 0), read < 0);
    }
    return true;
  }

  /** Encodes all but a high surrogate at the end, whose other half has not been read yet. */
  private void encode(int count, boolean last) {
    boolean divided = !last && count > 0 && Character.isHighSurrogate(characters[count - 1]);
    int whole = divided ? count - 1 : count;
    octets = new String(characters, 0, whole).getBytes(StandardCharsets.UTF_8);
    at = 0;
    held = count - whole;
    characters[0] = divided ? characters[count - 1] : characters[0];
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
