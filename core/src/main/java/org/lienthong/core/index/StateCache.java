package org.lienthong.core.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A cache of answers, each valid for one state of the index; the least recently used is evicted.
 * For any number of threads.
 */
public final class StateCache<K, V> {
  private record Entry<V>(long state, V answer) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<K, Entry<V>> known = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;

  /**
   * Creates an empty cache.
   *
   * @param most answers that it keeps
   */
  public StateCache(int most) {
    this.most = most;
  }

  /** Returns the answer of a state of the index; null when there is none. */
  public @Nullable V find(K key, long state) {
    lock.lock();
    try {
      Entry<V> entry = known.get(key);
      return entry == null || entry.state() != state ? null : entry.answer();
    } finally {
      lock.unlock();
    }
  }

  /** Adds an answer. */
  public void put(K key, long state, V answer) {
    lock.lock();
    try {
      known.put(key, new Entry<>(state, answer));
      if (known.size() > most) {
        known.remove(known.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }
}
