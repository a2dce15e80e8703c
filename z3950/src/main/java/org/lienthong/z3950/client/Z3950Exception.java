package org.lienthong.z3950.client;

import java.io.IOException;
import java.util.Arrays;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.z3950.apdu.DiagRec;

/** Thrown when a server refuses, closes the association, or violates the protocol. */
public final class Z3950Exception extends IOException {
  private static final long serialVersionUID = 1L;

  private final int condition;

  Z3950Exception(String message) {
    super(message);
    condition = 0;
  }

  Z3950Exception(DiagRec diagnostic) {
    super(text(diagnostic));
    condition = diagnostic instanceof DiagRec.Default(_, int number, _) ? number : 0;
  }

  private static String text(DiagRec diagnostic) {
    return switch (diagnostic) {
      case DiagRec.Default(_, int number, String addinfo) ->
          "diagnostic " + number + " (" + words(number) + "): " + addinfo;
      case DiagRec.ExternallyDefined(var external) ->
          "diagnostic of format " + external.directReference();
    };
  }

  /** A number may have several rows in the table; any of their texts fits. */
  private static String words(int number) {
    return Arrays.stream(Diagnostic.values())
        .filter(d -> d.bib1() == number)
        .findFirst()
        .map(Diagnostic::message)
        .orElse("Bib-1");
  }

  /** Returns whether the server gave a diagnostic: a retry would not help. */
  public boolean isRefusal() {
    return condition != 0;
  }

  /** Returns the Bib-1 condition; 0 when there is none. */
  public int condition() {
    return condition;
  }
}
