package org.lienthong.console.api.v1;

import org.jspecify.annotations.Nullable;
import org.lienthong.console.api.v1.body.Label;

/** A refused request, on its way to where the response is made; has no stack trace. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient Label detail;
  private final @Nullable String parameter;
  private final @Nullable Integer diagnostic;

  /**
   * Makes it.
   *
   * @param parameter name of the wrong parameter; null for none
   * @param diagnostic number of SRU; null for none
   */
  ProblemException(
      ProblemType type, Label detail, @Nullable String parameter, @Nullable Integer diagnostic) {
    super(detail.en(), null, false, false);
    this.type = type;
    this.detail = detail;
    this.parameter = parameter;
    this.diagnostic = diagnostic;
  }

  /** Returns the refusal of a parameter. */
  static ProblemException parameter(String name, String vietnamese, String english) {
    return new ProblemException(
        ProblemType.BAD_PARAMETER,
        new Label("Tham số " + name + " " + vietnamese, "The parameter " + name + " " + english),
        name,
        null);
  }

  ProblemType type() {
    return type;
  }

  Label detail() {
    return detail;
  }

  @Nullable String parameter() {
    return parameter;
  }

  @Nullable Integer diagnostic() {
    return diagnostic;
  }
}
