package org.lienthong.z3950.session;

import org.lienthong.core.limit.Budget;

/**
 * The memory that a connection needs for one request or one answer: the first octets belong to the
 * connection, so that small messages are served when the budget is spent; all others are reserved
 * from the budget. For the connection's thread.
 */
public final class ConnectionMemory implements AutoCloseable {
  private final Budget.Reservation reservation;
  private long taken;

  /**
   * Creates one of which nothing is taken.
   *
   * @param address the IP address of the client
   */
  ConnectionMemory(Budget budget, String address) {
    // Nothing is reserved yet, and nothing always fits.
    this.reservation = budget.reserve(address, 0).orElseThrow();
  }

  /** Takes more octets; returns false, and takes none, when the budget is spent. */
  public boolean take(long octets) {
    long shared = Math.max(0, taken + octets - Z3950Limits.OWN_OCTETS) - reservation.held();
    if (shared > 0 && !reservation.grow(shared)) {
      return false;
    }
    taken += octets;
    return true;
  }

  /** Gives everything back after the message. */
  public void release() {
    taken = 0;
    reservation.shrink(reservation.held());
  }

  /** Gives everything back for ever. */
  @Override
  public void close() {
    reservation.close();
  }
}
