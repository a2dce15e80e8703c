package org.lienthong.conformance.zoom;

import java.io.IOException;

/** The result set of a search. */
public interface ResultSet {
  /** Returns how many records were found. */
  long size();

  /**
   * Returns a record.
   *
   * @param position from 0
   * @param syntax {@code usmarc} or {@code xml}
   */
  Record get(long position, String syntax) throws IOException;
}
