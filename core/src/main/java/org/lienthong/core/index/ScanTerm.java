package org.lienthong.core.index;

/**
 * A term of the index.
 *
 * @param term for searching
 * @param display as a record writes it, with its marks
 * @param records how many records a search for it finds
 * @param start whether it is the first at or after the starting point
 */
public record ScanTerm(String term, String display, long records, boolean start) {}
