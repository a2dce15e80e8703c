package org.lienthong.z3950;

import org.lienthong.z3950.ber.Oid;

/** Object identifiers registered for Z39.50, under their registered names. */
public final class Oids {
  /** The root of all identifiers of Z39.50. */
  public static final Oid Z39_50 = Oid.of("1.2.840.10003");

  /** Attribute set Bib-1. */
  public static final Oid BIB_1 = Oid.of("1.2.840.10003.3.1");

  /** Attribute set Exp-1, for the Explain database. */
  public static final Oid EXP_1 = Oid.of("1.2.840.10003.3.2");

  /** Diagnostic set Bib-1. */
  public static final Oid DIAG_BIB_1 = Oid.of("1.2.840.10003.4.1");

  /** Diagnostic format diag-1. */
  public static final Oid DIAG_1 = Oid.of("1.2.840.10003.4.2");

  /** Record syntax ESTaskPackage. */
  public static final Oid TASK_PACKAGE = Oid.of("1.2.840.10003.5.106");

  /** Extended service Update. */
  public static final Oid UPDATE = Oid.of("1.2.840.10003.9.5");

  /** Extended service Update, third definition ("revision 1"). */
  public static final Oid UPDATE_REVISION_1 = Oid.of("1.2.840.10003.9.5.1.1");

  /** User information SearchResult-1. */
  public static final Oid SEARCH_RESULT_1 = Oid.of("1.2.840.10003.10.1");

  /** User information userInfo-1: a list of OtherInformation. */
  public static final Oid USER_INFO_1 = Oid.of("1.2.840.10003.10.3");

  /** Element specification eSpec-1. */
  public static final Oid ESPEC_1 = Oid.of("1.2.840.10003.11.1");

  /** Negotiation of character set and language, third definition. */
  public static final Oid CHARSET_NEGOTIATION_3 = Oid.of("1.2.840.10003.15.3");

  /** Query language CQL, for type 104. */
  public static final Oid CQL = Oid.of("1.2.840.10003.16.2");

  private Oids() {}
}
