package org.lienthong.http;

import java.io.ByteArrayOutputStream;
import org.lienthong.core.limit.Budget;

/** Octets gathered in memory, of which each takes a part of the budget of answers. */
public final class ReservedOctets extends ByteArrayOutputStream {
  private static final int STEP = 64 << 10;

  private final Budget.Reservation held;
  private final int weight;
  private int reserved;

  /**
   * Makes an empty one.
   *
   * @param held closed by the caller
   * @param weight octets of memory that each octet costs, with its copies and what is made of it
   */
  public ReservedOctets(Budget.Reservation held, int weight) {
    super(STEP);
    this.held = held;
    this.weight = weight;
  }

  @Override
  public synchronized void write(int octet) {
    reserve(1);
    super.write(octet);
  }

  /**
   * Adds octets.
   *
   * @throws HttpRefusal 503 when the budget is spent
   */
  @Override
  public synchronized void write(byte[] octets, int offset, int length) {
    reserve(length);
    super.write(octets, offset, length);
  }

  private void reserve(int more) {
    while (reserved < count + more) {
      if (!held.grow((long) STEP * weight)) {
        throw HttpRefusal.busy("answers");
      }
      reserved += STEP;
    }
  }
}
