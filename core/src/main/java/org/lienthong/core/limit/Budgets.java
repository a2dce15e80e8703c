package org.lienthong.core.limit;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * The budgets of one server, shared by all its protocols. Together the budgets of octets are less
 * than a third of the heap: projections, the index and jobs need the rest.
 *
 * @param connections connections of all protocols, counted
 * @param unfinishedRequests octets of requests that have not arrived completely
 * @param resultSets octets of kept result sets: their queries and what was found
 * @param answers octets of responses that are in memory until the client has read them
 */
public record Budgets(
    Budget connections, Budget unfinishedRequests, Budget resultSets, Budget answers) {

  /** Octets that an open connection holds with its thread, buffers and session. */
  private static final long CONNECTION_OCTETS = 128 << 10;

  /** Above that number the file descriptors of a usual process end. */
  private static final long MAX_CONNECTIONS = 10_000;

  /** Parts of the heap: a sixteenth, a tenth, a tenth. */
  private static final int UNFINISHED_PART = 16;

  private static final int RESULT_SETS_PART = 10;
  private static final int ANSWERS_PART = 10;

  /** An address may take a quarter: a school with all its pupils is one address. */
  private static final int ADDRESS_PART = 4;

  /**
   * Open files that are no connections: jars, the store with its readers, the index, the ports,
   * members that are harvested.
   */
  private static final long OTHER_FILES = 192;

  /** Returns the budgets for a heap of so many octets. */
  public static Budgets of(long heap) {
    return of(heap, Long.MAX_VALUE);
  }

  /**
   * Returns the budgets for a heap of so many octets, and so many open files: without a file left,
   * the store could not open a reader for a request that has arrived.
   */
  public static Budgets of(long heap, long files) {
    long connections = Math.min(heap / CONNECTION_OCTETS, Math.max(1, files - OTHER_FILES));
    return new Budgets(
        budget("connections", Math.min(MAX_CONNECTIONS, connections)),
        budget("unfinished-requests", heap / UNFINISHED_PART),
        budget("result-sets", heap / RESULT_SETS_PART),
        budget("answers", heap / ANSWERS_PART));
  }

  /** Returns the budgets for the heap and the open files of this process. */
  public static Budgets ofThisProcess() {
    return of(Runtime.getRuntime().maxMemory(), files());
  }

  /** Returns how many files the system lets this process open; unlimited where it does not tell. */
  private static long files() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : Long.MAX_VALUE;
  }

  private static Budget budget(String name, long total) {
    return new Budget(name, total, total / ADDRESS_PART);
  }

  /** Returns all of them. */
  public List<Budget> all() {
    return List.of(connections, unfinishedRequests, resultSets, answers);
  }
}
