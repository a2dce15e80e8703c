package org.lienthong.core.write;

import org.lienthong.core.store.Outcome;

/** The outcome of writing an incoming record. */
public enum WriteOutcome {
  /** It was not in the catalogue, or was deleted. */
  NEW,
  /** It was in the catalogue with different content. */
  CHANGED,
  /** Nothing was written: the same record was there, or there was nothing to delete. */
  UNCHANGED,
  /** It is deleted now. */
  DELETED,
  /** It is kept outside the catalogue and cannot be searched. */
  SET_ASIDE;

  /** Returns the outcome for the store's outcome. */
  public static WriteOutcome of(Outcome outcome) {
    return switch (outcome) {
      case NEW -> NEW;
      case CHANGED -> CHANGED;
      case UNCHANGED -> UNCHANGED;
      case DELETED -> DELETED;
    };
  }
}
