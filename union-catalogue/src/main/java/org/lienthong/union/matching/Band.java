package org.lienthong.union.matching;

/** What happens to two records without a decision. */
public enum Band {
  /** They are merged. */
  MERGE,
  /** A cataloguer should decide. */
  REVIEW,
  /** They stay apart. */
  APART
}
