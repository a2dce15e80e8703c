package org.lienthong.union.cluster;

/** How well two nodes of a component fit together; both are counted from 0. */
interface PairScores {
  /** Returns the points of a pair, see {@code Weights}. */
  double points(int a, int b);

  /** Says whether a veto forbids the pair. */
  boolean vetoed(int a, int b);

  /** Says whether a decision requires the two together, whatever the evidence. */
  boolean must(int a, int b);

  /** Says whether a decision keeps the two apart. */
  boolean cannot(int a, int b);
}
