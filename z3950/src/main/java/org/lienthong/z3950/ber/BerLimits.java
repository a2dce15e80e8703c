package org.lienthong.z3950.ber;

/** Limits of reading BER, each with its reason. */
public final class BerLimits {
  /**
   * Levels of nesting: an RPN query of 500 terms in a row, as programs send for lists of numbers,
   * has one for each operator, and fits together with the enclosing elements; the reader's
   * recursion stays far from a stack overflow.
   */
  public static final int MAX_DEPTH = 600;

  /**
   * Elements of a request: a query of 500 terms with six attributes each has some 12,000. An
   * element of three octets becomes objects of fifty times that, which no budget counts.
   */
  public static final int MAX_REQUEST_ELEMENTS = 30_000;

  /** Octets of a length: four reach 4 GB, more than any message may have. */
  public static final int MAX_LENGTH_OCTETS = 4;

  /** Octets of a tag number after the first: the greatest tag of the standard needs two. */
  public static final int MAX_TAG_OCTETS = 4;

  /** Octets of an integer: what a {@code long} holds. */
  public static final int MAX_INTEGER_OCTETS = 8;

  /** Arcs of an object identifier: those in use have fewer than 12. */
  public static final int MAX_OID_ARCS = 32;

  private BerLimits() {}
}
