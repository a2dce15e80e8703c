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

  /**
   * Runs in which a resumption token may fail at once, before it is given up and the list is begun
   * again: the server may have been restarted in between, and then it never knows the token again.
   */
  static final int MAX_TOKEN_RUNS = 2;

  /** Empty pages in a row after as many records as were announced: the list has ended. */
  static final int MAX_EMPTY_PAGES = 5;

  /**
   * Records that a list may have beyond twice what it announced: sizes are estimates, and records
   * may come more than once, but a list must end.
   */
  static final long MAX_BEYOND_SIZE = 10_000;

  /** Records of a list that announces no size: more than any library has. */
  static final long MAX_LIST = 20_000_000;

  /** Records that seem to have vanished and are asked for one by one, spread over all of them. */
  static final int VERIFIED = 20;

  private OaiClientLimits() {}
}
