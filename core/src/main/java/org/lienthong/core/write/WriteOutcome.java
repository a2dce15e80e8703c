package org.lienthong.core.write;

import org.lienthong.core.store.Outcome;

/** What became of a record that arrived. */
public enum WriteOutcome {
  /** It was not in the catalogue, or was deleted. */
  NEW,
  /** It was in the catalogue with another content. */
  CHANGED,
  /** Nothing was written: the same record was there, or there was nothing to delete. */
  UNCHANGED,
  /** It is deleted now. */
  DELETED,
  /** It is kept beside the catalogue and cannot be searched. */
  SET_ASIDE;

  /** Returns what the store's outcome means. */
  public static WriteOutcome of(Outcome outcome) {
    return switch (outcome) {
      case NEW -> NEW;
      case CHANGED -> CHANGED;
      case UNCHANGED -> UNCHANGED;
      case DELETED -> DELETED;
    };
  }
}
