package org.lienthong.oai;

/** Thrown when the client should retry soon: HTTP 503 with Retry-After. */
final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BusyException() {
    super("busy", null, false, false);
  }
}
