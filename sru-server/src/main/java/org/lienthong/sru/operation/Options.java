package org.lienthong.sru.operation;

import java.util.Optional;
import org.lienthong.core.diagnostic.Diagnostic;
import org.lienthong.core.diagnostic.RefusedException;
import org.lienthong.marc.crosswalk.RecordFormat;
import org.lienthong.sru.answer.PageAnswerWriter;
import org.lienthong.sru.request.SruParameter;
import org.lienthong.sru.request.SruRequest;

/** Reads the parameters that define the format of records. */
final class Options {
  private Options() {}

  /** Returns the schema asked for; MARCXML when none is. */
  static RecordFormat format(SruRequest request) {
    Optional<String> asked = request.get(SruParameter.RECORD_SCHEMA);
    if (asked.isEmpty()) {
      return RecordFormat.MARCXML;
    }
    return RecordFormat.named(asked.get())
        .filter(f -> f.sruIdentifier().isPresent())
        .orElseThrow(() -> Diagnostic.UNKNOWN_SCHEMA.about(asked.get()).asException());
  }

  /**
   * Returns whether records are requested as text: {@code recordPacking} of 1.1 and 1.2, {@code
   * recordXMLEscaping} of 2.0, whose {@code recordPacking} means something else.
   */
  static boolean escaped(SruRequest request) {
    if (request.version().isOasis()) {
      packing(request);
      return choice(request, SruParameter.RECORD_XML_ESCAPING, "xml", "string").equals("string");
    }
    return choice(request, SruParameter.RECORD_PACKING, "xml", "string").equals("string");
  }

  /**
   * Returns {@code recordPacking} as 2.0 understands it. Our records are the same in both: the
   * schema defines the whole structure of a record, so there is nothing to unpack.
   */
  static String packing(SruRequest request) {
    return choice(request, SruParameter.RECORD_PACKING, "packed", "unpacked");
  }

  private static String choice(
      SruRequest request, SruParameter parameter, String usual, String other) {
    String value = request.get(parameter).orElse(usual);
    if (!value.equals(usual) && !value.equals(other)) {
      throw Diagnostic.UNSUPPORTED_RECORD_PACKING
          .about(parameter.label() + "=" + value)
          .asException();
    }
    return value;
  }

  /** Refuses parameters that we know but do not support. */
  static void refuseTheUnsupported(SruRequest request) {
    if (request.knows(SruParameter.RECORD_XPATH)
        && request.get(SruParameter.RECORD_XPATH).isPresent()) {
      throw Diagnostic.UNSUPPORTED_XPATH
          .about(request.get(SruParameter.RECORD_XPATH).get())
          .asException();
    }
    request
        .get(SruParameter.RENDERED_BY)
        .ifPresent(by -> rendering(by, request.get(SruParameter.STYLESHEET)));
  }

  /** Checks that the server renders by its own stylesheet; it does not fetch other ones. */
  private static void rendering(String by, Optional<String> stylesheet) throws RefusedException {
    if (!by.equals("client") && !by.equals("server")) {
      throw Diagnostic.UNSUPPORTED_PARAMETER_VALUE
          .about(SruParameter.RENDERED_BY.label() + "=" + by)
          .asException();
    }
    if (by.equals("server")
        && stylesheet.filter(s -> !s.equals(PageAnswerWriter.STYLESHEET_ADDRESS)).isPresent()) {
      throw Diagnostic.UNSUPPORTED_STYLESHEET
          .about(
              stylesheet.get()
                  + ": the server renders by "
                  + PageAnswerWriter.STYLESHEET_ADDRESS
                  + " only")
          .asException();
    }
  }
}
