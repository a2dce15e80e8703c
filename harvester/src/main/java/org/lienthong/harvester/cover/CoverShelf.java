package org.lienthong.harvester.cover;

import java.io.IOException;
import java.util.List;

/** Where fetched pictures are kept. For use by any number of threads. */
public interface CoverShelf {
  /** Says whether the operator has given a picture of a book, so that none needs to be fetched. */
  boolean isGiven(List<String> isbns);

  /** Says whether a fetched picture of a union record is kept. */
  boolean has(String record);

  /**
   * Keeps a picture of a union record in place of an earlier one.
   *
   * @return false when the octets are no picture that can be used; then nothing changes
   * @throws IOException when it cannot be written
   */
  boolean put(String record, byte[] octets) throws IOException;

  /** Removes the picture of a union record, if there is one. */
  void remove(String record) throws IOException;
}
