package org.lienthong.union.matching;

/** What becomes of two records by themselves. */
public enum Band {
  /** They are merged. */
  MERGE,
  /** A person should look. */
  REVIEW,
  /** They stay apart. */
  APART
}
