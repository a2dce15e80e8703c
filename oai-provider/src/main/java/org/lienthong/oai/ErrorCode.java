package org.lienthong.oai;

/** The error conditions of OAI-PMH 2.0 §3.6 that can occur here; {@code noSetHierarchy} cannot. */
enum ErrorCode {
  BAD_VERB("badVerb", false),
  BAD_ARGUMENT("badArgument", false),
  BAD_RESUMPTION_TOKEN("badResumptionToken", true),
  CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat", true),
  ID_DOES_NOT_EXIST("idDoesNotExist", true),
  NO_METADATA_FORMATS("noMetadataFormats", true),
  NO_RECORDS_MATCH("noRecordsMatch", true);

  private final String code;
  private final boolean echo;

  ErrorCode(String code, boolean echo) {
    this.code = code;
    this.echo = echo;
  }

  /** Returns its name in the protocol. */
  String code() {
    return code;
  }

  /** Returns whether the answer repeats the request's arguments (§3.2: not when they are wrong). */
  boolean echoesArguments() {
    return echo;
  }

  /** Returns this error as an exception to throw. */
  OaiException because(String vietnamese, String english) {
    return new OaiException(this, vietnamese + " / " + english);
  }
}
