package org.lienthong.oai;

/** Thrown for an error condition of the protocol; it has no stack trace. */
final class OaiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  OaiException(ErrorCode code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  ErrorCode code() {
    return code;
  }
}
