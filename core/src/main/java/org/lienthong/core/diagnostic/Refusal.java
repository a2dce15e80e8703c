package org.lienthong.core.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A refusal as an answer.
 *
 * @param details what in the request it is about; SRU's details, Bib-1's addinfo
 */
public record Refusal(Diagnostic diagnostic, @Nullable String details) {
  /** Returns this refusal as something to throw out of nested work. */
  public RefusedException asException() {
    return new RefusedException(this);
  }
}
