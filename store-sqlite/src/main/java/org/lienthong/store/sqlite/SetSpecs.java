package org.lienthong.store.sqlite;

import java.util.HashMap;
import java.util.Map;
import org.lienthong.core.store.sql.Statements;

/**
 * The numbers of sets. The place of a row of {@code set_place} is computed from the number of its
 * set and its seq, so that the rows of a set are one range in the order of seq.
 */
final class SetSpecs {
  /** The greatest seq: a trillion changes. The rest of 63 bits numbers eight million sets. */
  static final long MAX_SEQ = (1L << 40) - 1;

  /** The set of all records of a catalogue. */
  static final String CATALOGUE = "";

  private final Map<Name, Long> known = new HashMap<>();

  /** The name of a set. */
  private record Name(String catalogue, String spec) {}

  /** Returns the place after which the rows of a set begin; -1 when there is no such set. */
  static long base(Statements sql, String catalogue, String spec) {
    return sql.first(
            row -> row.number(1) * (MAX_SEQ + 1),
            "SELECT number FROM set_spec WHERE catalogue = ? AND spec = ?",
            catalogue,
            spec)
        .orElse(-1L);
  }

  /** Returns the same, and assigns a number when the set has none; only for the writer. */
  long baseOf(Statements sql, String catalogue, String spec) {
    Name name = new Name(catalogue, spec);
    Long base = known.get(name);
    if (base == null) {
      sql.run(
          "INSERT INTO set_spec (catalogue, spec) VALUES (?, ?) ON CONFLICT DO NOTHING",
          catalogue,
          spec);
      base = base(sql, catalogue, spec);
      known.put(name, base);
    }
    return base;
  }

  /** Clears the cache, since the last numbers may not have been committed. */
  void forget() {
    known.clear();
  }
}
