package org.lienthong.z3950.ber;

/** Thrown for octets that are not a valid message; the exception's message says where. */
public final class MalformedApduException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedApduException(String message) {
    super(message);
  }
}
