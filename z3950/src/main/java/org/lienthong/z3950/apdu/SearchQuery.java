package org.lienthong.z3950.apdu;

import org.lienthong.z3950.ber.Octets;

/** A query in one of the languages of {@code Query}, Z39.50-2003 §3.2.2.1.1. */
public sealed interface SearchQuery {
  /** Reverse Polish notation. */
  record Type1(RpnQuery query) implements SearchQuery {}

  /** Reverse Polish notation with proximity, which version 3's type 1 has too. */
  record Type101(RpnQuery query) implements SearchQuery {}

  /** ISO 8777, the Common Command Language. */
  record Type2(Octets query) implements SearchQuery {}

  /** A language that an object identifier names, such as CQL. */
  record Type104(External query) implements SearchQuery {}

  /** A query that is nested too deeply to be read. */
  record TooDeep() implements SearchQuery {}

  /** An unsupported type. */
  record Unknown(int type) implements SearchQuery {}
}
