package org.lienthong.app.control;

import java.time.Duration;

/** Limits of the control channel, each with its reason. Any user of the computer can connect. */
final class ControlLimits {
  /** Longest request, in octets: a command line that a system accepts is hardly longer. */
  static final int REQUEST_OCTETS = 1 << 20;

  /** Time until the whole request is there: a command sends it at once. */
  static final Duration REQUEST_TIME = Duration.ofSeconds(10);

  /** Connections whose token is not checked yet: each may hold one request. */
  static final int UNCHECKED = 16;

  /** Pause after a connection could not be accepted. */
  static final Duration BETWEEN_FAILURES = Duration.ofMillis(100);

  /** Commands that run at the same time: more than scripts start. */
  static final int COMMANDS = 64;

  private ControlLimits() {}
}
