package org.lienthong.z3950.session;

import java.util.List;
import org.lienthong.z3950.apdu.NamePlusRecord;

/** A result set of an association. */
interface FoundSet {
  /** Returns the number of records. */
  long size();

  /** Returns an estimate of the octets that it takes in memory while it is kept. */
  long octets();

  /**
   * Returns records; one that is not available is a surrogate diagnostic.
   *
   * @param start counted from 0
   * @throws org.lienthong.core.diagnostic.RefusedException when the requested form is not available
   *     at all
   */
  List<NamePlusRecord> records(long start, int count, RequestedForm wanted);
}
