package org.lienthong.fuzz;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Reads inputs with one target and throws what is a finding. For one thread. */
final class Trial {
  /** Longest input; longer ones are not tried. */
  static final int MOST_OCTETS = 64 << 10;

  /** Processor time that an input may take: no request or record of this size is worth more. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Reading reading;
  private final Unforeseen unforeseen = Unforeseen.watch();

  Trial(FuzzTarget target) {
    this.reading = target.open();
  }

  /**
   * Reads one input.
   *
   * @throws Throwable what the target did not declare, in this thread, another one or the log; or
   *     {@link TooSlow}
   */
  void read(byte[] octets) throws Throwable {
    if (octets.length > MOST_OCTETS) {
      return;
    }
    long taken = time(octets);
    // A second time without loading and compiling classes.
    if (taken > LONGEST.toNanos() && time(octets) > LONGEST.toNanos()) {
      throw new TooSlow(octets.length + " octets took " + taken / 1_000_000 + " ms");
    }
  }

  private long time(byte[] octets) throws Throwable {
    long start = PROCESS.getProcessCpuTime();
    reading.read(octets);
    unforeseen.rethrow();
    return PROCESS.getProcessCpuTime() - start;
  }

  /** An input took more processor time than it may. */
  static final class TooSlow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlow(String message) {
      super(message);
    }
  }
}
