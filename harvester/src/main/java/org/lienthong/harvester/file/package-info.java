/**
 * Imports files of records, in batches that are each committed whole, so that an interrupted import
 * is simply run again.
 *
 * <p>Formats of MARC are read by {@code org.lienthong.marc.reading}, tables by {@code
 * org.lienthong.harvester.table}.
 */
@NullMarked
package org.lienthong.harvester.file;

import org.jspecify.annotations.NullMarked;
