package org.lienthong.harvester.oai;

import java.time.Duration;

/** Limits of harvesting, each with its reason. */
final class OaiClientLimits {
  /**
   * How far before the server's clock of the last run the next one begins: repositories show
   * records some seconds after the datestamp that they give them (open transactions, replicas).
   */
  static final Duration OVERLAP = Duration.ofMinutes(1);

  /** Pages in a row without any new record, beyond those of the run so far: a loop. */
  static final int MAX_IDLE_PAGES = 100;

  /** Times that a list is begun again without getting any further, before giving up. */
  static final int MAX_RECOVERIES = 3;

  /** Times that one token may give a page that we have, before the list is begun again. */
  static final int MAX_LOOPS = 3;

  /** Times that an OAI-PMH error is asked again: its database may have been unavailable. */
  static final int MAX_ERROR_TRIES = 4;

  private OaiClientLimits() {}
}
