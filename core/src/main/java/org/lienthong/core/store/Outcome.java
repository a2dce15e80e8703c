package org.lienthong.core.store;

/** The effect of a change on the store. */
public enum Outcome {
  /** The record was not there, or was deleted. */
  NEW,
  /** The record was there with different content. */
  CHANGED,
  /** The same record was there; nothing was written and its datestamp stays. */
  UNCHANGED,
  /** The record was there and is deleted now. */
  DELETED
}
