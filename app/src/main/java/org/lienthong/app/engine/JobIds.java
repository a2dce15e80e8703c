package org.lienthong.app.engine;

import java.security.SecureRandom;
import java.util.function.Supplier;

/**
 * Generates ids of jobs: short enough to type, and random, so that processes need no coordination.
 */
final class JobIds implements Supplier<String> {
  /** Without letters that are easily confused with digits or with each other. */
  private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

  /** Six hundred thousand million ids: enough that the some hundred kept ones differ. */
  private static final int LENGTH = 8;

  private final SecureRandom random;

  JobIds(SecureRandom random) {
    this.random = random;
  }

  @Override
  public String get() {
    StringBuilder out = new StringBuilder();
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> out.append(LETTERS.charAt(i)));
    return out.toString();
  }
}
