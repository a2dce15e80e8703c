package org.lienthong.store.sqlite;

import java.io.DataInputStream;
import java.io.IOException;
import org.lienthong.store.sqlite.RowBlocks.Fingerprint;

/** The fingerprints of a table's blocks; two longs each, since there may be a million. */
final class FingerprintSet {
  /** More blocks than the greatest store has rows. */
  private static final int MAX_COUNT = 1 << 26;

  private final long[] high;
  private final long[] low;

  private FingerprintSet(int slots) {
    this.high = new long[slots];
    this.low = new long[slots];
  }

  /** Returns a set without elements. */
  static FingerprintSet none() {
    return new FingerprintSet(1);
  }

  /** Reads a count, and so many fingerprints. */
  static FingerprintSet read(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MAX_COUNT) {
      throw new IOException("not a count of blocks: " + count);
    }
    FingerprintSet out = new FingerprintSet(Integer.highestOneBit(count + 1) * 4);
    for (int i = 0; i < count; i++) {
      out.add(in.readLong(), in.readLong());
    }
    return out;
  }

  private void add(long first, long second) {
    int slot = slot(first, second);
    high[slot] = first;
    low[slot] = second;
  }

  boolean contains(Fingerprint print) {
    int slot = slot(print.high(), print.low());
    return high[slot] != 0 || low[slot] != 0;
  }

  /** Returns where a fingerprint is, or the empty place where it would be put. */
  private int slot(long first, long second) {
    int slot = (int) first & (high.length - 1);
    while ((high[slot] != first || low[slot] != second) && (high[slot] != 0 || low[slot] != 0)) {
      slot = (slot + 1) & (high.length - 1);
    }
    return slot;
  }
}
