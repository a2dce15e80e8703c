package org.lienthong.marc.packed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds control characters (octets below a space), of which the separators of packed records are
 * the most: eight octets at a time, since this is done with every record that leaves.
 */
public final class Controls {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SPACES = 0x2020202020202020L;
  private static final long SIGNS = 0x8080808080808080L;

  private Controls() {}

  /**
   * Returns the place of the first control character.
   *
   * @return {@code to} when there is none from {@code from} on and before {@code to}
   */
  public static int next(byte[] octets, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to) {
      long eight = (long) LONGS.get(octets, at);
      // An octet below a space becomes negative. It borrows from later octets only, so the first
      // one found is right.
      long below = (eight - SPACES) & ~eight & SIGNS;
      if (below != 0) {
        return at + Long.numberOfTrailingZeros(below) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < to && (octets[at] < 0 || octets[at] >= ' ')) {
      at++;
    }
    return at;
  }
}
