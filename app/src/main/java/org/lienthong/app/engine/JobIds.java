package org.lienthong.app.engine;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Ids of jobs: short enough to type, and random, so that no two processes have to agree. */
final class JobIds implements Supplier<String> {
  /** Without letters that are easily taken for digits or for each other. */
  private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

  /** Six hundred thousand million ids: of some hundred that are kept, no two will be the same. */
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
