package org.lienthong.app.demo;

import org.lienthong.marc.MarcRecord;

/** How one library describes a book. */
interface Cataloguing {
  /**
   * Returns the library's record of a book.
   *
   * @param order how many books the library described before this one
   */
  MarcRecord describe(Book book, int order);
}
