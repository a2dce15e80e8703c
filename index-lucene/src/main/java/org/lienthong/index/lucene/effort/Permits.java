package org.lienthong.index.lucene.effort;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.lienthong.core.diagnostic.Diagnostic;

/**
 * The permits of expensive searches. A search that is known to be expensive needs one from its
 * beginning, any other when it has run for a while; so cheap searches never wait. Permits go round
 * among the searches that want one, in the order of their asking. For any number of threads.
 */
public final class Permits {
  private final EffortLimits limits;
  private final LongSupplier nanos;
  private final Semaphore free;
  private final AtomicInteger wanting = new AtomicInteger();

  /**
   * Makes permits.
   *
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  public Permits(EffortLimits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    this.free = new Semaphore(limits.permits(), true);
  }

  /** Returns the permits of this machine. */
  public static Permits ofThisMachine() {
    return new Permits(EffortLimits.ofThisMachine(), System::nanoTime);
  }

  /**
   * Begins a search; the caller closes it when the search has ended.
   *
   * @param expensive whether it is known to cost much
   * @throws org.lienthong.core.diagnostic.RefusedException when too many expensive ones wait
   */
  public Effort begin(boolean expensive) {
    return new Effort(this, expensive);
  }

  EffortLimits limits() {
    return limits;
  }

  long now() {
    return nanos.getAsLong();
  }

  /** Counts one more expensive search, or refuses it. */
  void enter() {
    if (wanting.incrementAndGet() > limits.waiting()) {
      wanting.decrementAndGet();
      throw Diagnostic.TEMPORARY_SYSTEM_ERROR
          .about("more than " + limits.waiting() + " expensive searches at once")
          .asException();
    }
  }

  void leave() {
    wanting.decrementAndGet();
  }

  Semaphore free() {
    return free;
  }
}
