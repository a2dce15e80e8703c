package org.lienthong.benchmarks.oai;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time of this process, which others on the machine move less than the clock. */
final class ProcessorTime {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private ProcessorTime() {}

  /** Returns what all threads have used so far, in nanoseconds. */
  static long nanoseconds() {
    return SYSTEM.getProcessCpuTime();
  }
}
