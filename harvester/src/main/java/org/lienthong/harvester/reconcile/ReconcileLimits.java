package org.lienthong.harvester.reconcile;

/** Limits on deletions that are believed, each with its reason. */
final class ReconcileLimits {
  /**
   * Share of a library's harvested records, in percent, that may vanish without announcement. More
   * is probably a source that lost its index, not a library that lost its books.
   */
  static final int MAX_VANISHED_PERCENT = 50;

  /** This many vanished records are believed whatever their share. */
  static final int FEW_VANISHED = 10;

  private ReconcileLimits() {}
}
