package org.lienthong.marc.octets;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * A stream with a buffer that grows with the lookahead. Position 0 is the first octet not yet
 * taken. Not thread-safe.
 */
public final class OctetWindow implements Closeable {
  private static final int FIRST_SIZE = 64 * 1024;

  private final InputStream in;
  private byte[] buffer = new byte[FIRST_SIZE];
  private int start;
  private int end;
  private long offset;
  private boolean ended;

  /** Takes ownership of {@code in}, which is closed with this window. */
  public OctetWindow(InputStream in) {
    this.in = in;
  }

  /** Returns the offset of position 0 from the start of the stream. */
  public long offset() {
    return offset;
  }

  /** Returns whether the stream has an octet at {@code position}, reading more as needed. */
  public boolean has(int position) throws IOException {
    while (end - start <= position) {
      if (ended) {
        return false;
      }
      fill();
    }
    return true;
  }

  /** Returns the octet, 0 to 255, at a position of which {@link #has} was true. */
  public int at(int position) {
    return buffer[start + position] & 0xff;
  }

  /** Returns how many octets, at most {@code most}, are available, reading more as needed. */
  public int available(int most) throws IOException {
    return most > 0 && has(most - 1) ? most : Math.min(most, end - start);
  }

  /** Returns the first position in {@code [from, limit)} that holds {@code octet}, or -1. */
  public int indexOf(int octet, int from, int limit) throws IOException {
    byte wanted = (byte) octet;
    for (int i = from; i < limit && has(i); ) {
      int held = Math.min(limit, end - start);
      for (; i < held; i++) {
        if (buffer[start + i] == wanted) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Returns whether the ASCII text {@code expected} is at {@code position}. */
  public boolean startsWith(String expected, int position) throws IOException {
    if (!has(position + expected.length() - 1)) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (at(position + i) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns a copy of {@code [from, to)}, all of which must be available. */
  public byte[] copy(int from, int to) {
    return Arrays.copyOfRange(buffer, start + from, start + to);
  }

  /** Takes the first {@code count} octets, all of which must be available. */
  public byte[] take(int count) {
    byte[] out = copy(0, count);
    skip(count);
    return out;
  }

  /** Drops the first {@code count} octets, all of which must be available. */
  public void skip(int count) {
    start += count;
    offset += count;
  }

  /** Returns all octets not yet taken as a stream; this window must not be used afterwards. */
  public InputStream rest() {
    return new SequenceInputStream(new ByteArrayInputStream(buffer, start, end - start), in);
  }

  private void fill() throws IOException {
    if (start > 0 && (start == end || end == buffer.length)) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      ended = true;
    } else {
      end += read;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
