package org.lienthong.benchmarks.sru;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one query costs, in microseconds.
 *
 * @param processor of all threads of this process
 * @param clock from the request to the last octet of the answer
 */
record Cost(double processor, double clock) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Asks so many times, one after the other, and returns the mean. */
  static Cost of(ServedCatalogue catalogue, RareQuery query, int times) throws IOException {
    long start = System.nanoTime();
    long processor = SYSTEM.getProcessCpuTime();
    for (int i = 0; i < times; i++) {
      catalogue.ask(query);
    }
    return new Cost(
        (SYSTEM.getProcessCpuTime() - processor) / 1e3 / times,
        (System.nanoTime() - start) / 1e3 / times);
  }

  /** Returns the median of each, which a collection of garbage now and then does not move. */
  static Cost median(List<Cost> costs) {
    return new Cost(median(costs, Cost::processor), median(costs, Cost::clock));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
    return costs.stream().mapToDouble(part).sorted().skip(costs.size() / 2).findFirst().orElse(0);
  }

  static Cost sum(List<Cost> costs) {
    return costs.stream()
        .reduce(
            new Cost(0, 0),
            (a, b) -> new Cost(a.processor() + b.processor(), a.clock() + b.clock()));
  }
}
