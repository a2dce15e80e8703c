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

  /** Tries of a request by which a damaged part of a list is sought: some are expected to fail. */
  static final int PROBE_TRIES = 2;

  /**
   * Requests by which the damaged parts of a list are sought: to find one second among sixty years
   * takes about sixty, so that a few damaged places are found; larger parts are left out beyond.
   */
  static final int MAX_PROBES = 400;

  /** Failed requests without any answer in between: the repository is down, not one page of it. */
  static final int MAX_BLIND_PROBES = 8;

  /** Records that a repository names and does not send, of which all fail: it is down. */
  static final int MAX_BLIND_RECORDS = 20;

  /** Records of a damaged part that are asked for one by one: each is a request. */
  static final int MAX_SINGLE_RECORDS = 1_000;

  /** Pages of the list of one range: no library has so many, and a list must end. */
  static final int MAX_RANGE_PAGES = 100_000;

  private OaiClientLimits() {}
}
