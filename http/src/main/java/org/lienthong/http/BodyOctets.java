package org.lienthong.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.lienthong.core.limit.Budget;

/** Gathers octets in memory, each block reserved before it is read. */
final class BodyOctets {
  /** Octets that are read, and reserved, at a time. */
  private static final int BLOCK = 64 << 10;

  /** A block is in memory twice: as it came, and joined to the others. */
  private static final int COPIES = 2;

  private BodyOctets() {}

  /** Reads a block; fewer octets than asked for are the last. */
  @FunctionalInterface
  interface Source {
    byte[] read(int octets) throws IOException;
  }

  /**
   * Returns all octets of a source. The first {@link HttpLimits#FREE_BODY_OCTETS} need no
   * reservation, so that short requests pass while long ones spend the budget.
   *
   * @throws HttpRefusal 413 when there are more than {@code most}; 503 when the budget is spent
   */
  static byte[] gather(Source source, int most, Budget.Reservation held) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int wanted = Math.min(HttpLimits.FREE_BODY_OCTETS, most + 1);
    while (true) {
      byte[] block = source.read(wanted);
      all.write(block);
      if (all.size() > most) {
        throw HttpRefusal.tooLarge(most);
      }
      if (block.length < wanted) {
        return all.toByteArray();
      }
      wanted = Math.min(BLOCK, most + 1 - all.size());
      if (!held.grow((long) COPIES * wanted)) {
        throw HttpRefusal.busy("unfinished-requests");
      }
    }
  }
}
