package org.lienthong.app.server;

import java.time.Duration;

/** Limits of the HTTP face as a whole; each protocol has its own beside these. */
final class HttpLimits {
  /** Request line and headers: a long CQL query in a GET fits, a flood does not. */
  static final int MAX_HEADER_OCTETS = 64 * 1024;

  /**
   * Body of a request: a record to update has at most 100 kB in MARC, and some times that in XML.
   */
  static final int MAX_BODY_OCTETS = 2 * 1024 * 1024;

  /** Octets of an answer that is worth gzip's trouble: less fits into one packet anyhow. */
  static final int MIN_COMPRESSED_OCTETS = 1_024;

  /** Silence after which a connection is closed: longer than harvesters pause between pages. */
  static final Duration IDLE = Duration.ofSeconds(60);

  /** How long requests under way may go on when the server stops. */
  static final Duration STOP = Duration.ofSeconds(5);

  private HttpLimits() {}
}
