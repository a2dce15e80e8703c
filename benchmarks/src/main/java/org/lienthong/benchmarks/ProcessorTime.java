package org.lienthong.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time of this process, which other processes affect less than the clock. */
public final class ProcessorTime {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessorTime() {}

  /** Returns what all threads have used so far, in nanoseconds. */
  public static long nanoseconds() {
    return SYSTEM.getProcessCpuTime();
  }
}
