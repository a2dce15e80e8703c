package org.lienthong.z3950.server;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Counts associations, in total and per address. Thread-safe. */
final class Slots {
  private final int inAll;
  private final int perAddress;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<InetAddress, Integer> taken = new HashMap<>();
  private int count;

  Slots(int inAll, int perAddress) {
    this.inAll = inAll;
    this.perAddress = perAddress;
  }

  /** Takes a slot; returns false when none is free for this address. */
  boolean take(InetAddress address) {
    lock.lock();
    try {
      int here = taken.getOrDefault(address, 0);
      if (count >= inAll || (here >= perAddress && !address.isLoopbackAddress())) {
        return false;
      }
      count++;
      taken.put(address, here + 1);
      return true;
    } finally {
      lock.unlock();
    }
  }

  void giveBack(InetAddress address) {
    lock.lock();
    try {
      count--;
      taken.computeIfPresent(address, (_, n) -> n == 1 ? null : n - 1);
    } finally {
      lock.unlock();
    }
  }

  int count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }
}
