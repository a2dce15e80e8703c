package org.lienthong.union.cluster;

/** The scores of pairs of nodes in a component; nodes are counted from 0. */
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
