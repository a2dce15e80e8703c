package org.lienthong.marc.xml;

import java.io.IOException;
import java.io.Reader;

/**
 * A reader of an XML document that replaces characters that XML 1.0 forbids (control characters by
 * spaces, others by U+FFFD) and references to them. Harvested answers contain them, and a parser
 * would stop at the first. Not thread-safe.
 */
public final class RepairingReader extends Reader {
  private static final int SIZE = 8 * 1024;

  private final Reader in;
  private final char[] buffer = new char[SIZE];
  private int start;
  private int ready;
  private int end;
  private boolean ended;
  private long replaced;

  /** Takes ownership of {@code in}, which is closed with this reader. */
  public RepairingReader(Reader in) {
    this.in = in;
  }

  /** Returns how many characters were replaced in what has been read so far. */
  public long replaced() {
    return replaced;
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    while (start == ready) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, ready - start);
    System.arraycopy(buffer, start, target, from, count);
    start += count;
    return count;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, ready, buffer, 0, end - ready);
    end -= ready;
    start = 0;
    int read = in.read(buffer, end, SIZE - end);
    ended = read < 0;
    end += Math.max(read, 0);
    ready = ended ? end : undivided();
    replaced += CharacterRepair.repair(buffer, 0, ready);
  }

  /** Returns where an incomplete surrogate pair or reference may begin. */
  private int undivided() {
    if (end > 0 && Character.isHighSurrogate(buffer[end - 1])) {
      return end - 1;
    }
    for (int i = end - 1; i >= 0 && i > end - CharacterRepair.MAX_REFERENCE - 2; i--) {
      if (buffer[i] == ';') {
        return end;
      }
      if (buffer[i] == '&') {
        return i;
      }
    }
    return end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
