package org.lienthong.harvester.file;

import java.util.Arrays;

/**
 * The numbers of the records that one import has read, as 64-bit digests: with a million records
 * two numbers share one by chance in one of thirty million imports, and a record would then only be
 * compared with the stored one. For one thread.
 */
final class SeenNumbers {
  private static final int FIRST_SIZE = 1 << 10;

  private long[] table = new long[FIRST_SIZE];
  private int count;

  /** Adds a number; returns false when it was there. */
  boolean add(String number) {
    if (count * 2 >= table.length) {
      grow();
    }
    boolean added = put(table, digest(number));
    count += added ? 1 : 0;
    return added;
  }

  private static boolean put(long[] table, long digest) {
    int at = (int) (digest >>> 32) & (table.length - 1);
    while (table[at] != 0) {
      if (table[at] == digest) {
        return false;
      }
      at = (at + 1) & (table.length - 1);
    }
    table[at] = digest;
    return true;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    Arrays.stream(table).filter(digest -> digest != 0).forEach(digest -> put(larger, digest));
    table = larger;
  }

  /** FNV-1a over characters, with its bits mixed at the end; 0 marks an empty place. */
  private static long digest(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 31)) * 0x9e3779b97f4a7c15L;
    hash ^= hash >>> 29;
    return hash == 0 ? 1 : hash;
  }
}
