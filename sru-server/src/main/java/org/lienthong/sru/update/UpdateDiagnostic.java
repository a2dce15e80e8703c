package org.lienthong.sru.update;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lienthong.core.diagnostic.Diagnostic;

/**
 * The diagnostics of an update: those of {@code info:srw/diagnostic/12}, those of the common set
 * that occur here too, and one of our own, for which neither set has a number.
 */
enum UpdateDiagnostic {
  MISSING_MANDATORY_ELEMENT("12/9", "Missing mandatory element: record rejected"),
  INVALID_DATA_STRUCTURE("12/12", "Invalid data structure: record rejected"),
  INVALID_RECORD_IDENTIFIER("12/22", "Invalid record identifier : record rejected"),
  UNACCEPTABLE_SCHEMA("12/30", "Record schema unacceptable: record rejected"),
  RECORD_NOT_FOUND("12/50", "Record not found (replacement or delete)"),
  NOT_AUTHORISED("12/53", "Cannot delete or replace record or component, authorization failure"),
  INVALID_VERSION("12/55", "Cannot process update, incorrect or invalid version"),
  SUSPECT_DUPLICATE("12/58", "Suspect duplicate: record or component insert rejected"),
  DATABASE_ERROR("12/61", "Unspecified database error"),
  INVALID_ACTION("12/100", "invalid action"),
  AUTHENTICATION_ERROR(Diagnostic.AUTHENTICATION_ERROR),
  NO_SUCH_DATABASE(Diagnostic.NO_SUCH_DATABASE),
  /** The operation is then {@code partial}: the record is kept, and cannot be searched. */
  SET_ASIDE(
      URI.create("urn:lienthong:sru-update-diagnostic:1:set-aside"),
      "Record kept beside the catalogue: it describes no resource");

  private final URI uri;
  private final String message;

  UpdateDiagnostic(URI uri, String message) {
    this.uri = uri;
    this.message = message;
  }

  UpdateDiagnostic(String number, String message) {
    this(URI.create("info:srw/diagnostic/" + number), message);
  }

  UpdateDiagnostic(Diagnostic common) {
    this("1/" + common.sru(), common.message());
  }

  String uri() {
    return uri.toString();
  }

  String message() {
    return message;
  }

  UpdateRefusedException about(@Nullable String details) {
    return new UpdateRefusedException(this, details);
  }
}
