package org.lienthong.core.job;

/** Thrown when no job can be submitted now; the message says why, in both languages. */
public final class JobRefusedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  JobRefusedException(String message) {
    super(message);
  }
}
