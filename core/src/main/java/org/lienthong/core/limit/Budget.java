package org.lienthong.core.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * An amount of one resource that all clients share, and the part of it that one address may take.
 * Thread-safe; it never waits.
 */
public final class Budget {
  private final String name;
  private final long total;
  private final long perAddress;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Long> byAddress = new HashMap<>();
  private long used;
  private long refusals;

  /**
   * Makes a budget of which nothing is used.
   *
   * @param name as in the metrics, such as {@code result-sets}
   * @param total what all clients together may hold
   * @param perAddress what one address, or network of IPv6, may hold; not applied to loopback
   *     addresses, which are proxies and gateways on this machine, nor to the empty address, which
   *     is unknown
   */
  public Budget(String name, long total, long perAddress) {
    if (total < 0 || perAddress < 0) {
      throw new IllegalArgumentException("a negative budget: " + name);
    }
    this.name = name;
    this.total = total;
    this.perAddress = perAddress;
  }

  /** Returns the name. */
  public String name() {
    return name;
  }

  /** Returns what all clients together may hold. */
  public long total() {
    return total;
  }

  /** Returns what one address may hold. */
  public long perAddress() {
    return perAddress;
  }

  /** Returns what is held now. */
  public long used() {
    return locked(() -> used);
  }

  /** Returns how often a reservation was refused. */
  public long refusals() {
    return locked(() -> refusals);
  }

  /**
   * Reserves an amount for a client.
   *
   * @param address the IP address of the client, as text
   * @return the reservation, which the caller must close; empty when not so much is left
   */
  public Optional<Reservation> reserve(String address, long amount) {
    // Loopback is looked for in the whole address.
    boolean limited = ClientAddress.isLimited(address);
    Reservation reservation = new Reservation(ClientAddress.network(address), limited);
    return reservation.grow(amount) ? Optional.of(reservation) : Optional.empty();
  }

  private long locked(LongSupplier work) {
    lock.lock();
    try {
      return work.getAsLong();
    } finally {
      lock.unlock();
    }
  }

  /** What one client holds of a budget, until it is closed. Thread-safe. */
  public final class Reservation implements AutoCloseable {
    private final String address;
    private final boolean limited;
    private long held;
    private boolean closed;

    private Reservation(String address, boolean limited) {
      this.address = address;
      this.limited = limited;
    }

    /**
     * Reserves more.
     *
     * @param amount at least 0
     * @return whether it was reserved; if not, the reservation is as before
     */
    public boolean grow(long amount) {
      if (amount < 0) {
        throw new IllegalArgumentException("a negative amount of " + name);
      }
      lock.lock();
      try {
        long here = byAddress.getOrDefault(address, 0L);
        boolean fits =
            !closed && amount <= total - used && (!limited || amount <= perAddress - here);
        if (fits) {
          add(amount);
        } else {
          refusals++;
        }
        return fits;
      } finally {
        lock.unlock();
      }
    }

    /** Gives a part back; more than is held gives back all. */
    public void shrink(long amount) {
      lock.lock();
      try {
        add(-Math.clamp(amount, 0, held));
      } finally {
        lock.unlock();
      }
    }

    /** Returns how much is held. */
    public long held() {
      return locked(() -> held);
    }

    private void add(long amount) {
      if (amount == 0) {
        return; // an address that holds nothing has no entry
      }
      held += amount;
      used += amount;
      byAddress.merge(address, amount, (a, b) -> a + b == 0 ? null : a + b);
    }

    /** Gives everything back; closing again does nothing. */
    @Override
    public void close() {
      lock.lock();
      try {
        add(-held);
        closed = true;
      } finally {
        lock.unlock();
      }
    }
  }
}
