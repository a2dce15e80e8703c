package org.lienthong.benchmarks.sru;

import java.io.IOException;
import java.util.List;
import org.lienthong.benchmarks.ProcessorTime;

/**
 * The cost of one query, in microseconds.
 *
 * @param processor of all threads of this process
 * @param clock from the request to the last octet of the answer
 */
record Cost(double processor, double clock) {
  /** Sends the query this many times, one after the other, and returns the mean. */
  static Cost of(ServedCatalogue catalogue, RareQuery query, int times) throws IOException {
    long start = System.nanoTime();
    long processor = ProcessorTime.nanoseconds();
    for (int i = 0; i < times; i++) {
      catalogue.ask(query);
    }
    return new Cost(
        (ProcessorTime.nanoseconds() - processor) / 1e3 / times,
        (System.nanoTime() - start) / 1e3 / times);
  }

  /**
   * Returns the mean of processor time, which some systems count in steps of 10 ms, and the median
   * by the clock, which other processes affect less than the mean.
   */
  static Cost typical(List<Cost> costs) {
    return new Cost(
        costs.stream().mapToDouble(Cost::processor).average().orElse(0),
        costs.stream()
            .mapToDouble(Cost::clock)
            .sorted()
            .skip(costs.size() / 2)
            .findFirst()
            .orElse(0));
  }

  static Cost sum(List<Cost> costs) {
    return costs.stream()
        .reduce(
            new Cost(0, 0),
            (a, b) -> new Cost(a.processor() + b.processor(), a.clock() + b.clock()));
  }
}
