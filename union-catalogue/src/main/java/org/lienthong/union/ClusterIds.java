package org.lienthong.union;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Generates cluster ids: {@code u} and twelve characters of Crockford's base 32, each id greater
 * than the one before, so that rows ordered by id are written next to each other. An id begins with
 * the second in which it was given; the rest is random, so that two unions hardly ever give the
 * same id. The table of clusters refuses an id that it has already.
 */
public final class ClusterIds implements Supplier<String> {
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 12;
  private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();

  /** Bits after the seconds; the 33 bits of the seconds last for 272 years. */
  private static final int BITS = 27;

  /** The widest step: on average a hundred thousand ids fit into a second. */
  private static final int STEP = 1 << 10;

  private final RandomGenerator random;
  private final InstantSource clock;
  private long last;

  public ClusterIds(RandomGenerator random, InstantSource clock) {
    this.random = random;
    this.clock = clock;
  }

  @Override
  public synchronized String get() {
    long second = (clock.instant().getEpochSecond() - EPOCH) << BITS;
    last =
        second > last ? second + random.nextInt(1 << (BITS - 1)) : last + 1 + random.nextInt(STEP);
    char[] out = new char[LENGTH + 1];
    out[0] = 'u';
    long left = last;
    for (int i = LENGTH; i > 0; i--) {
      out[i] = ALPHABET.charAt((int) (left & 31));
      left >>>= 5;
    }
    return new String(out);
  }
}
