package org.lienthong.app.process;

/**
 * The platform threads that carry virtual ones. They are more than the processors, so that the
 * system, which pre-empts them, runs short requests beside long ones: those have at most one
 * carrier for each processor ({@link org.lienthong.core.limit.Turn}, and the permits of searches).
 */
final class Carriers {
  private static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

  /** One for a long response, half a one for an expensive search, the rest for short requests. */
  private static final int PER_PROCESSOR = 3;

  private Carriers() {}

  /**
   * Sets their number, unless it is set; without effect once a virtual thread has been started in
   * this process.
   */
  static void set() {
    if (System.getProperty(PROPERTY) == null) {
      int processors = Runtime.getRuntime().availableProcessors();
      System.setProperty(PROPERTY, Integer.toString(PER_PROCESSOR * processors));
    }
  }
}
