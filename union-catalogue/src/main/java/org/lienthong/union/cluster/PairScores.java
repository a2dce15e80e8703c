package org.lienthong.union.cluster;

/** How well two nodes of a component fit together; both are counted from 0. */
interface PairScores {
  /** Returns the points of a pair, see {@code Weights}. */
  double points(int a, int b);

  /** Says whether something forbids the pair. */
  boolean vetoed(int a, int b);

  /** Says whether a person brings the two together, whatever else speaks. */
  boolean must(int a, int b);

  /** Says whether a person keeps the two apart. */
  boolean cannot(int a, int b);
}
