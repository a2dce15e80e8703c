package org.lienthong.benchmarks.union;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A set of labelled pairs.
 *
 * @param name of its file
 */
record PairSet(String name, List<LabelledPair> pairs) {
  PairSet {
    pairs = List.copyOf(pairs);
  }

  /** Reads a set from a file; pairs without an answer are left out. */
  @FunctionalInterface
  interface Reader {
    List<LabelledPair> read(Path file) throws IOException;
  }
}
