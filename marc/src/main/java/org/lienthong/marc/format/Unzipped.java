package org.lienthong.marc.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A stream that decompresses gzip. It ends where the compressed octets are damaged and keeps the
 * reason, so the content before the damage is not lost.
 */
final class Unzipped extends FilterInputStream {
  private static final int MAGIC_FIRST = 0x1f;
  private static final int MAGIC_SECOND = 0x8b;

  private @Nullable String fault;

  private Unzipped(InputStream in, @Nullable String fault) {
    super(in);
    this.fault = fault;
  }

  /** Wraps {@code in}, gzipped or not. */
  static Unzipped of(InputStream in) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(in, 2);
    byte[] first = peeked.readNBytes(2);
    peeked.unread(first);
    boolean zipped =
        first.length == 2 && (first[0] & 0xff) == MAGIC_FIRST && (first[1] & 0xff) == MAGIC_SECOND;
    if (!zipped) {
      return new Unzipped(peeked, null);
    }
    try {
      return new Unzipped(new GZIPInputStream(peeked, 64 * 1024), null);
    } catch (EOFException | ZipException e) {
      return new Unzipped(peeked, damaged(e));
    }
  }

  private static String damaged(IOException e) {
    return "compressed octets are cut off or damaged: " + e.getMessage();
  }

  /** Returns why the stream ended early, or null. */
  @Nullable String fault() {
    return fault;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (fault != null) {
      return -1;
    }
    try {
      return super.read(target, from, length);
    } catch (EOFException | ZipException e) {
      fault = damaged(e);
      return -1;
    }
  }
}
