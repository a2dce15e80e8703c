package org.lienthong.app.demo;

import org.lienthong.marc.MarcRecord;

/** The way in which one library describes books. */
interface Cataloguing {
  /**
   * Returns the library's record of a book.
   *
   * @param order how many books the library described before this one
   */
  MarcRecord describe(Book book, int order);
}
