package org.lienthong.oai;

/** The client shall come again soon: HTTP 503 with Retry-After. */
final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BusyException() {
    super("busy", null, false, false);
  }
}
