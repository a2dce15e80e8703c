package org.lienthong.z3950.ber;

/** There is no memory for a message that arrives. */
public final class NoMemoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one with a message for the client. */
  public NoMemoryException(String message) {
    super(message);
  }
}
