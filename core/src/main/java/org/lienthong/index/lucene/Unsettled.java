package org.lienthong.index.lucene;

/**
 * Tells which catalogues another projection is writing at the moment, so that what is read of them
 * now will soon be written again.
 */
@FunctionalInterface
public interface Unsettled {
  /** No catalogue is. */
  Unsettled NONE = _ -> false;

  /** Says whether many records of the catalogue are about to change. */
  boolean test(String catalogue);
}
