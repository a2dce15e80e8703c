package org.lienthong.union.record;

import org.lienthong.marc.MarcRecord;

/**
 * A record from which a union record is made.
 *
 * @param library code of its library
 * @param localId identifies it there
 */
public record Source(String library, String localId, MarcRecord marc) {}
