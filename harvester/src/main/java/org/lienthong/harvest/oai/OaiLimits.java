package org.lienthong.harvest.oai;

import java.time.Duration;

/** Limits of harvesting, each with its reason. */
final class OaiLimits {
  /**
   * How far before the server's clock of the last run the next one begins: repositories show
   * records some seconds after the datestamp that they give them (open transactions, replicas).
   */
  static final Duration OVERLAP = Duration.ofMinutes(1);

  /** Pages in a row without any record not yet seen, beyond those of the run so far: a circle. */
  static final int MAX_IDLE_PAGES = 100;

  /** Times that a list is begun again without getting any further, before giving up. */
  static final int MAX_RECOVERIES = 3;

  /** Times that one token may give a page that we have, before the list is begun again. */
  static final int MAX_LOOPS = 3;

  /** Times that an OAI-PMH error is asked again: it may be a database that was away. */
  static final int MAX_ERROR_TRIES = 4;

  /**
   * Share of a library's harvested records, in percent, that may vanish without announcement. More
   * is rather a repository that lost its index than a library that lost its books.
   */
  static final int MAX_VANISHED_PERCENT = 50;

  /** Fewer vanished records than this are believed whatever their share. */
  static final int FEW_VANISHED = 10;

  private OaiLimits() {}
}
