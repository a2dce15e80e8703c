package org.lienthong.sru.update;

import org.jspecify.annotations.Nullable;

/** Carries a refusal out of a transaction, which thereby writes nothing; it has no stack trace. */
final class UpdateRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final UpdateDiagnostic diagnostic;
  private final @Nullable String details;

  UpdateRefusedException(UpdateDiagnostic diagnostic, @Nullable String details) {
    super(diagnostic.message() + ": " + details, null, false, false);
    this.diagnostic = diagnostic;
    this.details = details;
  }

  UpdateDiagnostic diagnostic() {
    return diagnostic;
  }

  @Nullable String details() {
    return details;
  }
}
