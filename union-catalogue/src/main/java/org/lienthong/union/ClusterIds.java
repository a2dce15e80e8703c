package org.lienthong.union;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * New cluster ids: {@code u} and twelve characters of Crockford's base 32, at random. Among ten
 * million ids the chance of any two being equal is below one in ten thousand, and the table of
 * clusters refuses an equal one.
 */
public final class ClusterIds implements Supplier<String> {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 12;

  private final RandomGenerator random;

  public ClusterIds(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public String get() {
    StringBuilder out = new StringBuilder(LENGTH + 1).append('u');
    for (int i = 0; i < LENGTH; i++) {
      out.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return out.toString();
  }
}
