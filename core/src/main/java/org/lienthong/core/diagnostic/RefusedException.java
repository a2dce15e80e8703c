package org.lienthong.core.diagnostic;

/** Carries a {@link Refusal} from nested code to where the response is made; has no stack trace. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  RefusedException(Refusal refusal) {
    super(refusal.diagnostic().message() + ": " + refusal.details(), null, false, false);
    this.refusal = refusal;
  }

  /** Returns the answer to give. */
  public Refusal refusal() {
    return refusal;
  }
}
