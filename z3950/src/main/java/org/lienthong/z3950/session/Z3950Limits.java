package org.lienthong.z3950.session;

import java.time.Duration;

/** Limits on the work that a client may cause in the server, each with its reason. */
public final class Z3950Limits {
  /** Octets of a request: an Update contains records, and ten of the largest ISO 2709 fit. */
  public static final int MAX_REQUEST_OCTETS = 1 << 20;

  /**
   * Octets of a request before Init, and of any request or response without a reservation: an Init
   * has a few hundred, a search some thousand, and it is a small part of what a connection is
   * counted with.
   */
  public static final int OWN_OCTETS = 1 << 14;

  /** Octets of memory for each octet of a request: the buffer doubles as it grows. */
  public static final int MEMORY_PER_REQUEST_OCTET = 2;

  /**
   * Octets of memory for each octet of a response: the records and the encoded message together.
   */
  public static final int MEMORY_PER_RESPONSE_OCTET = 2;

  /**
   * Octets of a response, whatever the client allows: the memory that one client can occupy here.
   */
  public static final int MAX_RESPONSE_OCTETS = 1 << 22;

  /** Smallest message size that is respected: diagnostics must fit. */
  public static final int MIN_RESPONSE_OCTETS = 1 << 10;

  /**
   * Result sets of one association, the oldest of which makes room for the next: people and their
   * programs use less than ten, but some name a new set for each search and delete none.
   */
  public static final int MAX_RESULT_SETS = 100;

  /** Databases of one search: more than a town has libraries. */
  public static final int MAX_DATABASES = 500;

  /** Nodes of a query after its result sets are inserted; the index allows 1,024 clauses. */
  public static final int MAX_QUERY_NODES = 1_000;

  /**
   * Operands whose hits are counted: each is a separate search, and search forms have fewer fields.
   */
  public static final int MAX_COUNTED_OPERANDS = 8;

  /** Characters of one term: the longest titles have 1,000. */
  public static final int MAX_TERM_CHARACTERS = 2_000;

  /** Terms of one scan: many times what a screen or a program's page shows. */
  public static final int MAX_SCAN_TERMS = 1_000;

  /** Sort keys of one request: beyond the fourth they change nothing. */
  public static final int MAX_SORT_KEYS = 10;

  /** Records of one Update: more belong in an import. */
  public static final int MAX_UPDATE_RECORDS = 100;

  /** Characters of a result set's name. */
  public static final int MAX_RESULT_SET_NAME = 200;

  /** Ranges of one present. */
  public static final int MAX_RANGES = 100;

  /** Idle time after which an association is closed; cataloguers leave their desks for minutes. */
  public static final Duration IDLE = Duration.ofMinutes(15);

  /** Idle time before Init: health checks connect and send nothing. */
  public static final Duration BEFORE_INIT = Duration.ofMinutes(1);

  /** Time to transfer one message, in either direction. */
  public static final Duration TRANSFER = Duration.ofMinutes(2);

  private Z3950Limits() {}
}
