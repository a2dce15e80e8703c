package org.lienthong.core.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A refused request, as the diagnostic to answer.
 *
 * @param details what in the request it is about; SRU's details, Bib-1's addinfo
 */
public record Refusal(Diagnostic diagnostic, @Nullable String details) {
  /** Returns this refusal as an exception, to be thrown from nested code. */
  public RefusedException asException() {
    return new RefusedException(this);
  }
}
