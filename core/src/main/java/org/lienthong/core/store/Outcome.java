package org.lienthong.core.store;

/** What a change did to the store. */
public enum Outcome {
  /** The record was not there, or was deleted. */
  NEW,
  /** The record was there with another content. */
  CHANGED,
  /** The record was there just so; nothing was written and its datestamp stays. */
  UNCHANGED,
  /** The record was there and is deleted now. */
  DELETED
}
