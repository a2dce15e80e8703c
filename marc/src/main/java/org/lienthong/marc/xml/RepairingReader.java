package org.lienthong.marc.xml;

import java.io.IOException;
import java.io.Reader;

/**
 * Characters of an XML document on their way to a parser, with those that XML 1.0 forbids replaced
 * (control characters by spaces, others by U+FFFD), references to them included. Harvested answers
 * have them, and one of them would make a parser stop. Not for use by several threads.
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

  /** Takes over {@code in}, which is closed with this reader. */
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

  /** Returns where a surrogate pair or a reference may begin that is not all there yet. */
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
