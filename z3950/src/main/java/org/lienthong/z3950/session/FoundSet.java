package org.lienthong.z3950.session;

import java.util.List;
import org.lienthong.z3950.apdu.NamePlusRecord;

/** A result set of an association. */
interface FoundSet {
  /** Returns how many records it has. */
  long size();

  /**
   * Returns records; one that cannot be given is a surrogate diagnostic.
   *
   * @param start counted from 0
   * @throws org.lienthong.core.diagnostic.RefusedException when what is wanted is not to be had at
   *     all
   */
  List<NamePlusRecord> records(long start, int count, RequestedForm wanted);
}
