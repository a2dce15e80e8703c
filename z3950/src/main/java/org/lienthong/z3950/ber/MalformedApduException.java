package org.lienthong.z3950.ber;

/** Octets are not a message that the standard allows; the message says where. */
public final class MalformedApduException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedApduException(String message) {
    super(message);
  }
}
